package dev.dromedarr.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sightings on paper. */
final class PaperSightings implements Sightings {

    final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Instant> last = new TreeMap<>();

    @Override
    public int see(String instance, String downloadId, Duration apart, Instant now) {
        if (last.getOrDefault(downloadId, Instant.MIN).isAfter(now.minus(apart))) {
            return count(instance, downloadId);
        }
        last.put(downloadId, now);
        return counts.merge(downloadId, 1, Integer::sum);
    }

    @Override
    public int count(String instance, String downloadId) {
        return counts.getOrDefault(downloadId, 0);
    }

    @Override
    public void forgetAllBut(String instance, Set<String> downloadIds) {
        counts.keySet().retainAll(downloadIds);
        last.keySet().retainAll(downloadIds);
    }
}
