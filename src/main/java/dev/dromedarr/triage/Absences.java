package dev.dromedarr.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who was stuck at one look and is missing at the next. As for being stuck, one look is not enough: an app that starts anew
 * shows an empty queue for a moment. Kept until the engine ends; safe for use by many threads.
 */
public final class Absences {

    /** On how many looks it was missing, and when that counted last. */
    private record Missing(StuckImport stuck, int looks, Instant last) {

        Missing seenAgain(Duration apart, Instant now) {
            return Duration.between(last, now).abs().compareTo(apart) < 0 ? this : new Missing(stuck, looks + 1, now);
        }
    }

    private final Map<String, List<StuckImport>> stuck = new HashMap<>();
    private final Map<String, Map<String, Missing>> missing = new HashMap<>();
    private final Steady steady;

    public Absences(Steady steady) {
        this.steady = steady;
    }

    /** One look at the queue of this instance. */
    synchronized void looked(String instance, ImportQueue.Look look, Instant now) {
        Set<String> present = look.downloadIds();
        Map<String, Missing> gone = missing.computeIfAbsent(instance, unseen -> new TreeMap<>());
        gone.keySet().removeAll(present);
        gone.replaceAll((id, absence) -> absence.seenAgain(steady.apart(), now));
        List<StuckImport> before = stuck.getOrDefault(instance, List.of());
        before.stream()
                .filter(download -> !present.contains(download.downloadId()))
                .forEach(download -> gone.putIfAbsent(download.downloadId(), new Missing(download, 1, now)));
        stuck.put(instance, List.copyOf(look.stuck()));
    }

    /** Those that have been missing for long enough, until it is settled what became of them. */
    synchronized List<StuckImport> due(String instance) {
        return missing.getOrDefault(instance, Map.of()).values().stream()
                .filter(absence -> absence.looks() >= steady.looks())
                .map(Missing::stuck)
                .toList();
    }

    synchronized void settled(StuckImport download) {
        missing.getOrDefault(download.instance(), Map.of()).keySet().removeAll(Set.of(download.downloadId()));
    }

    /** Of these, the ones that are still missing. */
    synchronized Set<String> stillMissing(String instance, Set<String> downloadIds) {
        Set<String> left = new HashSet<>(downloadIds);
        left.retainAll(missing.getOrDefault(instance, Map.of()).keySet());
        return left;
    }
}
