package dev.dromedarr.triage;

import dev.dromedarr.event.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What was judged, so that its facts are not read again on each sweep: while the queue shows the same and nothing happened
 * that could change the outcome. Kept until the engine ends; safe for use by many threads.
 */
public final class Judged {

    /** What may pass by itself, or could not be read: the next sweep asks again. */
    private static final Set<Reason> UNSETTLED = Set.of(Reason.NOT_READY, Reason.NOT_ASKED);

    /** A download of one instance. */
    private record Key(String instance, String downloadId) {

        static Key of(StuckImport stuck) {
            return new Key(stuck.instance(), stuck.downloadId());
        }
    }

    /** What the queue showed when the facts were read; settled when they led to a judgement that holds. */
    private record Reading(StuckImport stuck, Instant since, boolean settled, boolean dryRun, Instant until) {

        Reading settled(boolean dry, Instant end) {
            return new Reading(stuck, since, true, dry, end);
        }

        boolean about(Set<Integer> owners) {
            return stuck.owner().filter(owners::contains).isPresent();
        }
    }

    private final Map<Key, Reading> readings = new ConcurrentHashMap<>();
    private final Duration lookAgainEvery;
    private final DryRun dryRun;
    private final Clock clock;

    /** @param lookAgainEvery how long a judgement may hold: files, tags and trackers change without a sign in the queue */
    public Judged(Duration lookAgainEvery, DryRun dryRun, Clock clock) {
        this.lookAgainEvery = lookAgainEvery;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /** Whether the last judgement on it still holds. */
    boolean holds(StuckImport stuck) {
        Reading reading = readings.get(Key.of(stuck));
        return reading != null
                && reading.settled()
                && reading.stuck().equals(stuck)
                && reading.dryRun() == dryRun.on()
                && clock.instant().isBefore(reading.until())
                && fresh(reading.since());
    }

    /** A clock that jumped makes nothing fresh. */
    private boolean fresh(Instant since) {
        Instant now = clock.instant();
        return !now.isBefore(since) && now.isBefore(since.plus(lookAgainEvery));
    }

    /** Its facts are read from now on; what happens meanwhile is not overlooked. */
    void reading(StuckImport stuck) {
        readings.put(Key.of(stuck), new Reading(stuck, clock.instant(), false, false, Instant.MAX));
    }

    /** Remembers a decision that acts on nothing, or is barred until then, unless something happened since its facts were read. */
    public Taken remember(Taken taken) {
        Decision decision = taken.decision();
        if (settled(taken)) {
            readings.computeIfPresent(
                    Key.of(decision.stuck()),
                    (key, reading) -> reading.stuck().equals(decision.stuck())
                            ? reading.settled(decision.dryRun(), taken.barred().orElse(Instant.MAX))
                            : reading);
        }
        return taken;
    }

    private static boolean settled(Taken taken) {
        Decision decision = taken.decision();
        return taken.fuse().isEmpty()
                && (!decision.acts() || decision.dryRun() || taken.barred().isPresent())
                && !UNSETTLED.contains(decision.reason())
                && decision.files().stream().map(FileVerdict::reason).noneMatch(UNSETTLED::contains);
    }

    /** Reads everything anew on the next sweep. */
    public void forget() {
        readings.clear();
    }

    /** What happened in an app may change what was judged: a grab for its own download, anything else for all of them. */
    public void heard(Webhook webhook) {
        String instance = webhook.instance().orElse("");
        switch (webhook.meaning()) {
            case TEST -> {}
            case GRAB -> webhook.downloadId().ifPresent(id -> touched(instance, id));
            default -> drop(key -> key.instance().equals(instance));
        }
    }

    /** Something happened to this download. */
    void touched(String instance, String downloadId) {
        readings.remove(new Key(instance, downloadId));
    }

    /** An action ended: what is owned may be another file now, for every download of the same series or movie. */
    void ended(Action action) {
        Set<Integer> owners = action.owners();
        touched(action.instance(), action.downloadId());
        readings.entrySet()
                .removeIf(entry -> entry.getKey().instance().equals(action.instance())
                        && entry.getValue().about(owners));
    }

    /** The others of this instance left its queue. */
    void keepOnly(String instance, Set<String> downloadIds) {
        drop(key -> key.instance().equals(instance) && !downloadIds.contains(key.downloadId()));
    }

    private void drop(Predicate<Key> which) {
        readings.keySet().removeIf(which);
    }
}
