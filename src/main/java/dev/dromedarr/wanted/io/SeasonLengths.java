package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.Numbering;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many episodes the seasons of a series have, and so which numbers can be those of other episodes (Sonarr 4.0.19
 * {@code SeasonStatisticsResource}).
 *
 * @param bySeason only of seasons of which it is told
 * @param anime whether the series is one of those that are counted through all seasons
 */
record SeasonLengths(Map<Integer, Integer> bySeason, boolean anime) {

    /** Without later changes. */
    SeasonLengths {
        bySeason = Map.copyOf(bySeason);
    }

    static SeasonLengths read(JsonNode series) {
        Map<Integer, Integer> lengths = new HashMap<>();
        Json.each(series.path("seasons")).forEach(season -> Json.number(season, "seasonNumber")
                .ifPresent(number -> Movies.known(season.path("statistics"), "totalEpisodeCount")
                        .ifPresent(length -> lengths.put(number, length))));
        return new SeasonLengths(
                lengths, Json.text(series, "seriesType").filter("anime"::equals).isPresent());
    }

    /** The same numbers, as far as they can stand for this episode. */
    Numbering counted(Numbering told) {
        int season = told.season();
        Optional<Integer> absolute =
                told.absolute().filter(number -> season < 2 || number > bySeason.getOrDefault(1, 0));
        Optional<Integer> length = Optional.ofNullable(bySeason.get(season));
        boolean seasoned = absolute.filter(
                        number -> length.map(most -> number > most).orElse(anime))
                .isPresent();
        return told.beside(sceneShared(told), absolute, seasoned);
    }

    private boolean sceneShared(Numbering told) {
        int season = told.sceneSeason().orElse(told.season());
        int episode = told.sceneEpisode().orElse(told.episode());
        boolean own = season == told.season() && episode == told.episode();
        return !own && episode <= bySeason.getOrDefault(season, 0);
    }
}
