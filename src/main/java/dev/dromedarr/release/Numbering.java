package dev.dromedarr.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which episodes a name tells of.
 *
 * @param season the season; 1 where it is {@code implied} by a lone number
 * @param lastSeason the last one of a pack of several
 * @param implied the season was not told, so the number may as well run through all seasons
 * @param episodes numbers within the season; none for a season's pack
 * @param absolutes numbers that run through all seasons
 * @param date the day of broadcast
 */
public record Numbering(
        OptionalInt season,
        OptionalInt lastSeason,
        boolean implied,
        List<Integer> episodes,
        List<Integer> absolutes,
        Optional<LocalDate> date) {

    /** No episode: a movie, or nothing told. */
    public static final Numbering NONE =
            new Numbering(OptionalInt.empty(), OptionalInt.empty(), false, List.of(), List.of(), Optional.empty());

    /** Without later changes. */
    public Numbering {
        episodes = List.copyOf(episodes);
        absolutes = List.copyOf(absolutes);
    }

    /** Whether anything is told. */
    public boolean told() {
        return season.isPresent() || !absolutes.isEmpty() || date.isPresent();
    }
}
