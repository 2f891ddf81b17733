package dev.dromedarr.sim;

import java.time.LocalDate;

/** One episode of a series. */
public record Episode(int id, int seriesId, int season, int number, String title, LocalDate aired) {

    /** Season and number as releases write them: {@code S01E03}. */
    String mark() {
        return "S%02dE%02d".formatted(season, number);
    }
}
