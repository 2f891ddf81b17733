package dev.dromedarr.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All that the name of a release, a file or a playlist entry says about itself.
 *
 * @param titles the titles that it may mean, the surest first; none when it names none
 * @param year the year of the work, or of a season that is counted by years
 * @param yearInBrackets whether the year stands apart from the title, so that it cannot belong to it
 * @param numbering its season, episodes or day
 * @param number a number at the edge of the title that may be an episode's
 * @param quality its picture
 * @param languages two letters of ISO 639-1 for each language that it names
 * @param voices whether it is dubbed, subtitled, or has more than one sound
 * @param edition the words of its cut, as they are written
 * @param group who made it
 * @param country the country that tells it from a namesake, in two letters
 * @param prefix what a playlist put before the title
 * @param ids what metadata sites call it
 */
public record ReleaseName(
        List<Title> titles,
        OptionalInt year,
        boolean yearInBrackets,
        Numbering numbering,
        OptionalInt number,
        Quality quality,
        List<String> languages,
        Set<Voice> voices,
        Optional<String> edition,
        Optional<String> group,
        Optional<String> country,
        Optional<String> prefix,
        WorkIds ids) {

    /** Without later changes. */
    public ReleaseName {
        titles = List.copyOf(titles);
        languages = List.copyOf(languages);
        voices = Set.copyOf(voices);
    }

    /** The surest title; empty when there is none. */
    public String title() {
        return titles.isEmpty() || titles.get(0).form() == TitleForm.AFTER_TAG
                ? ""
                : titles.get(0).text();
    }

    /** Whether this is an episode or a season, and not a movie. */
    public boolean episode() {
        return numbering.told();
    }

    /** The season. */
    public OptionalInt season() {
        return numbering.season();
    }

    /** The numbers of the episodes: within the season where there is one, else those that run through all. */
    public List<Integer> episodes() {
        return numbering.episodes().isEmpty() ? numbering.absolutes() : numbering.episodes();
    }

    /** The day of broadcast. */
    public Optional<LocalDate> date() {
        return numbering.date();
    }
}
