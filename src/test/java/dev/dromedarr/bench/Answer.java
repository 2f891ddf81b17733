package dev.dromedarr.bench;

import dev.dromedarr.release.ReleaseName;
import dev.dromedarr.release.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a parser said about a name, in plain words that can be compared. */
record Answer(
        String title, String year, String season, List<Integer> episodes, String date, String lines, String source) {

    static Answer of(ReleaseName name) {
        return new Answer(
                name.title(),
                name.year().isPresent() ? Integer.toString(name.year().getAsInt()) : "",
                name.season().isPresent() ? Integer.toString(name.season().getAsInt()) : "",
                name.episodes(),
                name.date().map(Object::toString).orElse(""),
                name.quality().lines().isPresent()
                        ? Integer.toString(name.quality().lines().getAsInt())
                        : "",
                name.quality().source().map(Answer::family).orElse(""));
    }

    private static String family(Source source) {
        return switch (source) {
            case WEBDL, WEBRIP -> "web";
            case TV, SATELLITE -> "tv";
            default -> source.name().toLowerCase(Locale.ROOT);
        };
    }

    /** One line of what guessit said: fields parted by tabs, as the script writes them. */
    static Answer ofGuessit(String line) {
        String[] cells = line.split("\t", -1);
        List<Integer> episodes = Optional.of(cells[3]).filter(cell -> !cell.isEmpty()).stream()
                .flatMap(cell -> java.util.Arrays.stream(cell.split(",")))
                .map(Integer::valueOf)
                .collect(Collectors.toList());
        String source = cells[6].isEmpty() ? "" : Scores.family(cells[6]);
        return new Answer(cells[0], cells[1], cells[2], episodes, cells[4], cells[5].replaceAll("[pi]$", ""), source);
    }
}
