package dev.dromedarr.bench;

import dev.dromedarr.wanted.LabelledSet;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.Matches;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows what a matcher got wrong on a labelled set, for people who make it better. */
final class Misses {

    private static final double SURE = 0.95;
    private static final double TOLD = 0.8;
    private static final int MOST = 60;

    private Misses() {}

    static void print(LabelledSet set, Matches matches) {
        Map<String, Match> found = new HashMap<>();
        matches.all().forEach(match -> found.put(set.pair(match.item(), address(match)), match));
        List<Match> wrong = found.entrySet().stream()
                .filter(one -> !set.truth().containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(match -> match.confidence().value() >= TOLD)
                .toList();
        wrong.stream()
                .filter(match -> match.confidence().value() >= SURE)
                .sorted(Comparator.comparing(Misses::signature))
                .limit(MOST * 4)
                .forEach(match -> System.out.printf(
                        "  sure and wrong: %-40s <- %-60s %.3f %s%n",
                        match.item().label(),
                        match.entry().name(),
                        match.confidence().value(),
                        signature(match)));
        Map<String, Integer> notes = new HashMap<>();
        Map<String, Integer> unsure = new HashMap<>();
        set.truth().forEach((pair, note) -> {
            Match match = found.get(pair);
            if (match == null) {
                notes.merge(note, 1, Integer::sum);
            } else if (match.confidence().value() < SURE) {
                unsure.merge(signature(match), 1, Integer::sum);
            }
        });
        table("never found, by what was done to the name", notes);
        table("right and below " + SURE, unsure);
        Map<String, Integer> told = new HashMap<>();
        wrong.forEach(match -> told.merge(signature(match), 1, Integer::sum));
        table("wrong and above " + TOLD, told);
    }

    private static void table(String title, Map<String, Integer> counts) {
        System.out.printf(
                "  %s (%d):%n", title, counts.values().stream().mapToInt(i -> i).sum());
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .forEach(one -> System.out.printf("    %6d %s%n", one.getValue(), one.getKey()));
    }

    private static String signature(Match match) {
        return (match.item().movie() ? "movie: " : "episode: ")
                + match.confidence()
                        .words()
                        .replaceAll("it may be .*? too", "it may be another too")
                        .replaceAll("S\\d+E\\d+", "SxxExx")
                        .replaceAll("number \\d+", "number")
                        .replaceAll("broadcast on [-\\d]+", "broadcast on")
                        .replaceAll("also shows \\d+", "also shows another")
                        .replaceAll("(, [a-z][a-z]( and [a-z][a-z])*)?(, \\d+ lines)?$", "");
    }

    private static String address(Match match) {
        return match.entry().address().reveal();
    }
}
