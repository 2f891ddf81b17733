package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.Numbering;
import dev.dromedarr.wanted.Owned;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What we keep of one of Sonarr's episodes.
 *
 * @param missing whether it has no file and is monitored
 * @param owned the file that it has for itself alone, when it is monitored and the file was told
 */
record Episode(
        int id,
        int series,
        boolean missing,
        Optional<Owned> owned,
        Numbering numbering,
        Optional<Instant> airs,
        Optional<Integer> runtime) {

    static Episode read(JsonNode node) {
        boolean monitored = node.path("monitored").asBoolean(true);
        boolean filed = node.path("hasFile").asBoolean(false);
        return new Episode(
                node.path("id").asInt(),
                node.path("seriesId").asInt(),
                monitored && !filed,
                OwnedFile.read(node.path("episodeFile"))
                        .filter(file -> monitored && filed && !OwnedFile.shared(node.path("episodeFile"))),
                new Numbering(
                        node.path("seasonNumber").asInt(),
                        node.path("episodeNumber").asInt(),
                        Json.number(node, "sceneSeasonNumber"),
                        Json.number(node, "sceneEpisodeNumber"),
                        false,
                        Movies.known(node, "absoluteEpisodeNumber"),
                        false,
                        Movies.known(node, "sceneAbsoluteEpisodeNumber"),
                        Json.text(node, "airDate").flatMap(text -> time(text, LocalDate::parse))),
                Json.text(node, "airDateUtc").flatMap(text -> time(text, Instant::parse)),
                Movies.known(node, "runtime"));
    }

    /** What has no date has not been sent yet. */
    boolean aired(Instant now) {
        return airs.filter(time -> !time.isAfter(now)).isPresent();
    }

    String mark() {
        return "S%02dE%02d".formatted(numbering.season(), numbering.episode());
    }

    private static <T> Optional<T> time(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException strange) {
            return Optional.empty();
        }
    }
}
