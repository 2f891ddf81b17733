package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that lie somewhere and belong to no download: what the app reads out of their names, and what it has against them. */
final class Inbox {

    private static final Pattern EPISODES = Pattern.compile("(?i)S(\\d{1,4})((?:-?E\\d{1,4})+)");
    private static final Pattern NUMBER = Pattern.compile("(?i)(-?)E(\\d{1,4})");
    private static final Pattern LINES = Pattern.compile("(2160|1080|720)p");

    private final State state;
    private final Shapes shapes;

    Inbox(State state, Shapes shapes) {
        this.state = state;
        this.shapes = shapes;
    }

    Stream<ObjectNode> candidates(String place) {
        return state.library.mounts().videos(place).stream().map(path -> {
            var owners = owners(name(path));
            var json = Json.object()
                    .put("path", path)
                    .put("relativePath", name(path))
                    .put("name", name(path).replaceFirst("\\.[^.]+$", ""))
                    .put("size", size(path));
            if (!owners.isEmpty()) {
                shapes.own(json, owners);
            }
            var quality = quality(name(path));
            if (!state.quirks.contains(Quirk.TELLS_NO_QUALITY)) {
                json.set("quality", shapes.quality(quality, 1));
                json.set("languages", Shapes.languages(!owners.isEmpty()));
            }
            json.put("qualityWeight", Quality.weight(state.app, quality));
            json.putArray("customFormats");
            json.put("customFormatScore", 0).put("indexerFlags", 0);
            if (state.app == App.SONARR) {
                json.put("releaseType", owners.size() > 1 ? "multiEpisode" : "singleEpisode");
            }
            json.set("rejections", rejections(name(path), owners, quality));
            return json.put("id", Hash.number(path));
        });
    }

    /** Another look at a file of which somebody says whose it is (FACTS 5.1). */
    Answer again(JsonNode posted) {
        var looked = Json.array();
        for (var item : posted) {
            var path = item.path("path").asText();
            var owners = ManualImport.owners(state, item);
            if (owners.isEmpty() || !owners.stream().allMatch(state.library::knows)) {
                state.violated("POST /manualimport without a known " + state.app.item() + ": " + path);
                return Answer.broken("%s with ID 0 does not exist".formatted(state.app.work()));
            }
            if (!item.path("quality").path("quality").isObject()) {
                state.violated("POST /manualimport without quality: " + path);
                return Answer.broken("Object reference not set to an instance of an object.");
            }
            ObjectNode json = item.deepCopy();
            shapes.own(json, owners);
            json.set("languages", Shapes.languages(true));
            var quality = item.path("quality").path("quality").path("name").asText();
            json.set("rejections", rejections(name(path), owners, quality));
            looked.add(json);
        }
        return Answer.ok(looked);
    }

    Answer parse(Request request) {
        var title = request.parameter("title").orElse("");
        var info = Json.object().put("releaseTitle", title);
        info.set("quality", shapes.quality(quality(title), 1));
        info.set("languages", Shapes.languages(true));
        var json = Json.object().put("title", title);
        json.set(state.app == App.SONARR ? "parsedEpisodeInfo" : "parsedMovieInfo", info);
        json.set("languages", Shapes.languages(true));
        return Answer.ok(json);
    }

    /** A file that the app sees there; empty when there is none. */
    Optional<Source> source(String path) {
        return state.library
                .mounts()
                .real(path)
                .filter(Files::isRegularFile)
                .map(file -> new Found(state.library.mounts(), file, name(path), size(path)));
    }

    private record Found(Mounts mounts, Path file, String title, long size) implements Source {

        @Override
        public int score() {
            return 0;
        }

        @Override
        public List<String> formats() {
            return List.of();
        }

        @Override
        public boolean canMove() {
            return true;
        }

        @Override
        public void broughtIn(String path, boolean away) {
            mounts.bring(file, path, away);
        }
    }

    private ArrayNode rejections(String name, List<Integer> owners, String quality) {
        var texts = new ArrayList<String>();
        if (owners.isEmpty()) {
            texts.add(state.app == App.SONARR ? Rejections.UNKNOWN_SERIES : Rejections.UNKNOWN_MOVIE);
        } else {
            owners.stream()
                    .flatMap(owner -> state.library.fileOf(owner).stream())
                    .map(LibraryFile::qualityName)
                    .filter(owned -> Quality.weight(state.app, owned) > Quality.weight(state.app, quality))
                    .findFirst()
                    .ifPresent(owned -> texts.add(Rejections.quality(state.app, quality, owned)));
            texts.addAll(state.library.mounts().objections(name));
        }
        return Json.array(
                texts.stream().map(text -> Json.object().put("reason", text).put("type", "permanent")));
    }

    private List<Integer> owners(String name) {
        var works = state.library.works().stream()
                .filter(work -> plain(name).startsWith(plain(work.title())))
                .toList();
        if (state.app == App.RADARR) {
            return works.stream()
                    .filter(work -> name.contains("(" + work.year() + ")"))
                    .map(Work::id)
                    .toList();
        }
        Matcher mark = EPISODES.matcher(name);
        if (works.isEmpty() || !mark.find()) {
            return List.of();
        }
        int season = Integer.parseInt(mark.group(1));
        var numbers = numbers(mark.group(2));
        return state.library.episodes().stream()
                .filter(episode -> episode.seriesId() == works.get(0).id())
                .filter(episode -> episode.season() == season && numbers.contains(episode.number()))
                .map(Episode::id)
                .toList();
    }

    private static List<Integer> numbers(String marks) {
        var numbers = new ArrayList<Integer>();
        Matcher each = NUMBER.matcher(marks);
        while (each.find()) {
            int number = Integer.parseInt(each.group(2));
            int from = each.group(1).isEmpty() || numbers.isEmpty() ? number : numbers.get(numbers.size() - 1) + 1;
            for (int i = from; i <= number; i++) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private String quality(String name) {
        return Quality.all(state.app).stream()
                .map(Quality::name)
                .filter(name::contains)
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> {
                    Matcher lines = LINES.matcher(name);
                    return lines.find() ? "HDTV-" + lines.group() : name.endsWith(".mkv") ? "HDTV-720p" : "SDTV";
                });
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private long size(String path) {
        try {
            return Files.size(state.library.mounts().real(path).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
