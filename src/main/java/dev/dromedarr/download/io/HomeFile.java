package dev.dromedarr.download.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.Work;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Json;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A file that has come home, as the app sees it.
 *
 * @param node the candidate of {@code GET /api/v3/manualimport}
 */
record HomeFile(JsonNode node) {

    private static final List<String> TAKEN_OVER = List.of("folderName", "releaseGroup", "indexerFlags");

    /** Some disks keep letters with their accents apart; Windows takes both separators and any case. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String path) {
        String whole = Normalizer.normalize(path, Normalizer.Form.NFC);
        return whole.contains("\\") ? whole.replace('\\', '/').toLowerCase(Locale.ROOT) : whole;
    }

    String path() {
        return node.path("path").asText("");
    }

    /** Empty when the app does not tell it, or tells that it does not know. */
    Optional<JsonNode> quality() {
        return quality(node);
    }

    static Optional<JsonNode> quality(JsonNode parent) {
        return Optional.of(parent.path("quality"))
                .filter(model -> model.at("/quality/id").asInt(0) > 0);
    }

    boolean speaks() {
        return !node.path("languages").isEmpty();
    }

    HomeFile with(String field, JsonNode value) {
        ObjectNode changed = node.deepCopy();
        changed.set(field, value);
        return new HomeFile(changed);
    }

    /** What the app says of it now, as far as it says something. */
    HomeFile seenAs(JsonNode now) {
        HomeFile other = new HomeFile(now);
        HomeFile seen = with("rejections", now.path("rejections"));
        seen = other.quality().isPresent() ? seen.with("quality", now.path("quality")) : seen;
        return other.speaks() ? seen.with("languages", now.path("languages")) : seen;
    }

    List<String> rejections() {
        return Json.each(node.path("rejections"))
                .flatMap(rejection -> Json.text(rejection, "reason").stream())
                .toList();
    }

    /** Whether the app takes it for what it is. */
    boolean means(Target target, Work work) {
        if (target.kind() == Kind.RADARR) {
            return node.at("/movie/id").asInt(0) == target.item();
        }
        return Json.ids(Json.each(node.path("episodes")), "id").equals(ids(work));
    }

    /** Says whose it is, for another look of the app. */
    String corrected(Target target, Work work, int series) {
        ObjectNode file = Json.MAPPER.createObjectNode();
        file.put("path", path());
        copy("id", file);
        owned(file, target, work, series);
        if (target.kind() != Kind.RADARR) {
            file.put("seasonNumber", work.episodes().get(0).season());
        }
        List.of("quality", "languages", "releaseGroup", "indexerFlags", "releaseType")
                .forEach(field -> copy(field, file));
        return Json.MAPPER.createArrayNode().add(file).toString();
    }

    /** The order to take it in: it goes from here into the library. */
    String command(Target target, Work work, int series) {
        ObjectNode file = Json.MAPPER.createObjectNode();
        file.put("path", path());
        owned(file, target, work, series);
        file.set("quality", node.path("quality"));
        file.set("languages", node.path("languages"));
        TAKEN_OVER.forEach(field -> copy(field, file));
        if (target.kind() != Kind.RADARR) {
            file.put("releaseType", work.episodes().size() > 1 ? "multiEpisode" : "singleEpisode");
        }
        ObjectNode command = Json.MAPPER.createObjectNode();
        command.put("name", "ManualImport").put("importMode", "move");
        command.putArray("files").add(file);
        return command.toString();
    }

    private static void owned(ObjectNode file, Target target, Work work, int series) {
        if (target.kind() == Kind.RADARR) {
            file.put("movieId", target.item());
            return;
        }
        file.put("seriesId", series);
        var episodes = file.putArray("episodeIds");
        ids(work).forEach(episodes::add);
    }

    private static Set<Integer> ids(Work work) {
        return work.episodes().stream().map(Work.Episode::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private void copy(String field, ObjectNode to) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isNull()) {
            to.set(field, value);
        }
    }
}
