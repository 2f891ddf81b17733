package dev.dromedarr.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an app reads out of the name of a file: whose it is, and how good. Much simpler than the real ones do. */
record FileName(App app, String name) {

    private static final Pattern EPISODES =
            Pattern.compile("(?i)(.*?)\\bS(\\d{1,2})E(\\d{1,3})((?:-?E\\d{1,3})*)\\b.*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern LINES = Pattern.compile("(?i)\\b(480|576|720|1080|2160)p\\b");
    private static final Pattern PROPER = Pattern.compile("(?i)\\b(proper|repack)\\b");

    /** The episodes or the movie; none when the library does not know what this is. */
    List<Integer> owners(Library library) {
        return app == App.SONARR ? episodes(library) : movie(library).stream().toList();
    }

    private Optional<Integer> movie(Library library) {
        String clean = clean(name);
        return library.works().stream()
                .filter(movie -> clean.startsWith(clean(movie.title() + movie.year())))
                .max(Comparator.comparing(movie -> movie.title().length()))
                .map(Work::id);
    }

    private List<Integer> episodes(Library library) {
        Matcher mark = EPISODES.matcher(name);
        if (!mark.matches()) {
            return List.of();
        }
        String title = clean(mark.group(1));
        List<Integer> numbers = numbers(mark.group(3), mark.group(4));
        return library.episodes().stream()
                .filter(episode -> episode.season() == Integer.parseInt(mark.group(2)))
                .filter(episode -> numbers.contains(episode.number()))
                .filter(episode -> {
                    Work series = library.work(episode.seriesId());
                    return title.equals(clean(series.title())) || title.equals(clean(series.title() + series.year()));
                })
                .map(Episode::id)
                .toList();
    }

    private static List<Integer> numbers(String first, String more) {
        var numbers = new ArrayList<Integer>(List.of(Integer.parseInt(first)));
        Matcher number = NUMBER.matcher(more);
        while (number.find()) {
            int last = Integer.parseInt(number.group());
            for (int next = numbers.get(numbers.size() - 1) + 1; next <= last; next++) {
                numbers.add(next);
            }
        }
        return numbers;
    }

    /** By its name, else by its ending, as the apps guess. */
    Quality quality() {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher found = LINES.matcher(lower);
        Optional<Integer> lines = found.find() ? Optional.of(Integer.parseInt(found.group(1))) : Optional.empty();
        String word = word(lower, lines);
        return Stream.of(word, "HDTV-720p")
                .flatMap(wanted -> Quality.all(app).stream()
                        .filter(quality -> quality.name().equals(wanted)))
                .findFirst()
                .orElseThrow();
    }

    private String word(String lower, Optional<Integer> lines) {
        if (lower.matches(".*\\bremux\\b.*")) {
            int most = Math.max(1080, lines.orElse(1080));
            return app == App.SONARR ? "Bluray-" + most + "p Remux" : "Remux-" + most + "p";
        }
        if (lower.matches(".*\\b(blu-?ray|bdrip|brrip)\\b.*")) {
            return "Bluray-" + lines.orElse(720) + "p";
        }
        if (lower.matches(".*\\bweb-?rip\\b.*")) {
            return "WEBRip-" + lines.orElse(480) + "p";
        }
        if (lower.matches(".*\\bweb(-?dl)?\\b.*")) {
            return "WEBDL-" + lines.orElse(480) + "p";
        }
        if (lower.matches(".*\\bdvd(rip)?\\b.*")) {
            return "DVD";
        }
        if (lower.matches(".*\\bsdtv\\b.*") || lines.orElse(720) < 720) {
            return "SDTV";
        }
        boolean high = lines.isPresent() || List.of("mkv", "ts").contains(Disk.extension(lower));
        return high ? "HDTV-" + lines.orElse(720) + "p" : "SDTV";
    }

    int version() {
        return PROPER.matcher(name).find() ? 2 : 1;
    }

    String withoutEnding() {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String clean(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
