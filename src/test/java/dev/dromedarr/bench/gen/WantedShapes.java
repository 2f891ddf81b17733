package dev.dromedarr.bench.gen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The records of Radarr's and Sonarr's pages of what is missing. */
final class WantedShapes {

    /** The generator closes what is open when it is closed. */
    static void open(JsonGenerator json, String key, int count) throws IOException {
        json.writeStartObject();
        json.writeNumberField("page", 1);
        json.writeNumberField("pageSize", count);
        json.writeStringField("sortKey", key);
        json.writeStringField("sortDirection", "ascending");
        json.writeNumberField("totalRecords", count);
        json.writeArrayFieldStart("records");
    }

    void movie(JsonGenerator json, int number, Movie movie) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", movie.title());
        json.writeStringField("originalTitle", movie.original());
        alternates(json, WantedFiles.others(movie.title(), movie.title(), movie.akas()));
        json.writeStringField("status", "released");
        json.writeNumberField("year", movie.year());
        json.writeNumberField("runtime", movie.runtime());
        json.writeNumberField("tmdbId", movie.tmdb());
        json.writeStringField("imdbId", movie.imdb());
        json.writeBooleanField("hasFile", false);
        json.writeBooleanField("monitored", true);
        json.writeBooleanField("isAvailable", true);
        json.writeNumberField("id", number);
        json.writeEndObject();
    }

    void episode(JsonGenerator json, int number, Show show, Source source) throws IOException {
        String day = show.airDate(source.season(), source.episode()).toString();
        json.writeStartObject();
        json.writeNumberField("seriesId", show.id() + 1);
        json.writeNumberField("tvdbId", 3_000_000 + number);
        json.writeNumberField("seasonNumber", source.season());
        json.writeNumberField("episodeNumber", source.episode());
        json.writeStringField("title", "Episode " + source.episode());
        json.writeStringField("airDate", day);
        json.writeStringField("airDateUtc", day + "T20:00:00Z");
        if (show.type() == Show.Type.ANIME) {
            json.writeNumberField("absoluteEpisodeNumber", show.absolute(source.season(), source.episode()));
        }
        json.writeBooleanField("hasFile", false);
        json.writeBooleanField("monitored", true);
        json.writeBooleanField("unverifiedSceneNumbering", false);
        json.writeObjectFieldStart("series");
        json.writeStringField("title", show.title());
        alternates(json, WantedFiles.others(show.title(), show.title(), show.akas()));
        json.writeNumberField("year", show.year());
        json.writeStringField("seriesType", show.type().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("tvdbId", show.tvdb());
        json.writeNumberField("tmdbId", show.tmdb());
        json.writeStringField("imdbId", show.imdb());
        json.writeNumberField("id", show.id() + 1);
        json.writeEndObject();
        json.writeNumberField("id", number);
        json.writeEndObject();
    }

    private static void alternates(JsonGenerator json, List<String> titles) throws IOException {
        json.writeArrayFieldStart("alternateTitles");
        for (String title : titles) {
            json.writeStartObject();
            json.writeStringField("title", title);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
