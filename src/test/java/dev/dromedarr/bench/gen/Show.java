package dev.dromedarr.bench.gen;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A series that exists, as far as the generator is concerned.
 *
 * @param plain the title as people say it
 * @param title the title as the app shows it, with country or year where another has the same
 * @param seasons how many episodes each has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Show(
        int id,
        String plain,
        String title,
        String language,
        String country,
        int year,
        Type type,
        int[] seasons,
        List<Aka> akas) {

    /** How the app counts its episodes. */
    enum Type {
        STANDARD,
        ANIME,
        DAILY
    }

    Show titled(String other) {
        return new Show(id, plain, other, language, country, year, type, seasons, akas);
    }

    int tmdb() {
        return 900 + id * 11;
    }

    int tvdb() {
        return 70_000 + id * 13;
    }

    String imdb() {
        return "tt%07d".formatted(5_000_000 + id * 17);
    }

    int absolute(int season, int episode) {
        int sum = episode;
        for (int i = 0; i < season - 1; i++) {
            sum += seasons[i];
        }
        return sum;
    }

    LocalDate airDate(int season, int episode) {
        LocalDate first = LocalDate.of(year + season - 1, 1 + id % 3, 1)
                .with(TemporalAdjusters.next(java.time.DayOfWeek.of(1 + id % 5)));
        if (type == Type.DAILY) {
            LocalDate monday = first.with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
            return monday.plusDays((episode - 1) / 5 * 7L + (episode - 1) % 5);
        }
        return first.plusDays((episode - 1) * (seasons[season - 1] > 40 ? 5L : 7L));
    }
}
