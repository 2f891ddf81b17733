package dev.dromedarr.triage;

import dev.dromedarr.triage.Past.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what is grabbed in a loop. The week is counted back from the newest grab, so that a loop stays one while its last
 * download waits for a person.
 *
 * @param grabs from so many grabs on, without an import since, it is a loop
 */
public record GrabLoops(int grabs) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** So many imports with fewer points than grabbed for, and grabbed once more. */
    private static final int IMPORTS = 2;

    /** Episodes that go round alike are one loop. */
    public List<GrabLoop> find(List<Past> history) {
        Map<Optional<Integer>, List<Past>> items =
                history.stream().collect(Collectors.groupingBy(Past::episode, LinkedHashMap::new, Collectors.toList()));
        List<GrabLoop> loops = new ArrayList<>();
        items.forEach((episode, past) -> of(episode, past).ifPresent(loop -> merge(loops, loop)));
        return List.copyOf(loops);
    }

    private static void merge(List<GrabLoop> loops, GrabLoop loop) {
        for (int known = 0; known < loops.size(); known++) {
            GrabLoop other = loops.get(known);
            if (other.grabs() == loop.grabs() && other.imports() == loop.imports()) {
                var episodes = new TreeSet<>(other.episodes());
                episodes.addAll(loop.episodes());
                loops.set(known, new GrabLoop(episodes, loop.grabs(), loop.imports()));
                return;
            }
        }
        loops.add(loop);
    }

    private Optional<GrabLoop> of(Optional<Integer> episode, List<Past> past) {
        List<Past> grabbed = past.stream()
                .filter(grab -> grab.what() == What.GRABBED && !failed(grab, past))
                .toList();
        if (grabbed.isEmpty()) {
            return Optional.empty();
        }
        Instant since = latest(grabbed).minus(WEEK);
        List<Past> imported =
                past.stream().filter(one -> one.what() == What.IMPORTED).toList();
        Instant lastImport = imported.isEmpty() ? Instant.MIN : latest(imported);
        int inWeek = count(grabbed, since);
        int open = count(
                grabbed.stream()
                        .filter(grab -> !grab.at().isBefore(lastImport) && !followed(grab, imported))
                        .toList(),
                since);
        int fallen =
                count(imported.stream().filter(file -> fallen(file, grabbed)).toList(), since);
        var episodes = new TreeSet<Integer>();
        episode.ifPresent(episodes::add);
        if (open >= grabs) {
            return Optional.of(new GrabLoop(episodes, open, 0));
        }
        return open > 0 && fallen >= IMPORTS ? Optional.of(new GrabLoop(episodes, inWeek, fallen)) : Optional.empty();
    }

    /** What failed or was thrown away is rightly grabbed again. */
    private static boolean failed(Past grab, List<Past> past) {
        return followed(
                grab, past.stream().filter(other -> other.what() == What.FAILED).toList());
    }

    /** Something of the same download happened after it, or within the same second: the apps tell no finer times. */
    private static boolean followed(Past grab, List<Past> others) {
        return grab.downloadId().isPresent()
                && others.stream()
                        .anyMatch(other -> other.downloadId().equals(grab.downloadId())
                                && !other.at().isBefore(grab.at()));
    }

    /** The file came in with a score below the one that its download was grabbed for. */
    private static boolean fallen(Past file, List<Past> grabbed) {
        return file.downloadId().isPresent()
                && grabbed.stream()
                        .filter(grab -> grab.downloadId().equals(file.downloadId())
                                && !grab.at().isAfter(file.at()))
                        .max(Comparator.comparing(Past::at))
                        .flatMap(Past::score)
                        .flatMap(promised -> file.score().map(score -> score < promised))
                        .orElse(false);
    }

    private static int count(List<Past> past, Instant since) {
        return (int) past.stream().filter(one -> !one.at().isBefore(since)).count();
    }

    private static Instant latest(List<Past> past) {
        return past.stream().map(Past::at).max(Comparator.naturalOrder()).orElseThrow();
    }
}
