package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Json;
import java.util.Optional;

/** Where the two apps differ in words: whose file it is. */
record Owner(String idField, String objectField, String unknownItems) {

    private static final Owner SERIES = new Owner("seriesId", "series", "includeUnknownSeriesItems");
    private static final Owner MOVIE = new Owner("movieId", "movie", "includeUnknownMovieItems");

    static Owner of(Kind kind) {
        return kind == Kind.RADARR ? MOVIE : SERIES;
    }

    /** The id in a row of queue or history; an id of 0 is none. */
    Optional<Integer> in(JsonNode row) {
        return Json.number(row, idField).filter(id -> id > 0);
    }

    /** The id of the series or movie that is embedded in a manual import candidate. */
    Optional<Integer> within(JsonNode candidate) {
        return Json.number(candidate.path(objectField), "id").filter(id -> id > 0);
    }
}
