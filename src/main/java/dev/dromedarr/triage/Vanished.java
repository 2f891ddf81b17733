package dev.dromedarr.triage;

import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what left the queue without us, and whether so much of it does that another tool seems to work there. */
public final class Vanished {

    private static final Duration DAY = Duration.ofHours(24);
    private static final int MANY = 3;

    private final Absences absences;
    private final ImportQueue queue;
    private final Actions actions;
    private final Decisions decisions;
    private final Clock clock;
    /** Those of whom the history told nothing, by instance: they are not asked for again. */
    private final Map<String, Set<String>> untold = new ConcurrentHashMap<>();

    private final Map<String, Deque<Instant>> taken = new TreeMap<>();

    public Vanished(Absences absences, ImportQueue queue, Actions actions, Decisions decisions, Clock clock) {
        this.absences = absences;
        this.queue = queue;
        this.actions = actions;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Says what there is to tell of this instance; each once. What is not answered now is asked again at the next look. */
    public List<Event> vanished(Instance instance) {
        List<Event> told = new ArrayList<>();
        List<RuntimeException> troubles = new ArrayList<>();
        List<StuckImport> untraced = new ArrayList<>();
        Set<String> asked = untold.computeIfAbsent(instance.name(), unseen -> ConcurrentHashMap.newKeySet());
        asked.retainAll(absences.stillMissing(instance.name(), asked));
        for (StuckImport download : absences.due(instance.name())) {
            trying(troubles, () -> trace(instance, download, asked, told, untraced));
        }
        trying(troubles, () -> tellUntraced(instance, told, untraced));
        // What was told is settled: with a trouble in its place it would never be heard of.
        if (told.isEmpty() && !troubles.isEmpty()) {
            throw troubles.get(0);
        }
        return told;
    }

    private static void trying(List<RuntimeException> troubles, Runnable step) {
        try {
            step.run();
        } catch (Unavailable | Refused e) {
            troubles.add(e);
        }
    }

    private void trace(
            Instance instance, StuckImport download, Set<String> asked, List<Event> told, List<StuckImport> untraced) {
        if (actions.acted(instance.name(), download.downloadId())) {
            absences.settled(download);
            return;
        }
        Optional<Fate> fate =
                asked.contains(download.downloadId()) ? Optional.empty() : fate(instance, download, asked);
        fate.ifPresentOrElse(known -> told.add(tell(download, known)), () -> untraced.add(download));
    }

    /** A client that does not answer empties the queue of its downloads, too, and they come back. */
    private void tellUntraced(Instance instance, List<Event> told, List<StuckImport> untraced) {
        if (!untraced.isEmpty() && queue.clientTrouble(instance).isEmpty()) {
            untraced.forEach(download -> told.add(tell(download, Fate.GONE)));
        }
    }

    private Optional<Fate> fate(Instance instance, StuckImport download, Set<String> asked) {
        Optional<Fate> fate = queue.fate(instance, download.downloadId());
        if (fate.isEmpty()) {
            asked.add(download.downloadId());
        }
        return fate;
    }

    private Event tell(StuckImport download, Fate fate) {
        Instant now = clock.instant();
        decisions.left(
                download.instance(), download.downloadId(), "Left the queue without us: " + fate.sentence(), now);
        absences.settled(download);
        if (fate != Fate.IMPORTED) {
            count(download.instance(), now);
        }
        return new Event.Vanished(download.instance(), download.title(), fate.word(), fate.sentence());
    }

    private synchronized void count(String instance, Instant now) {
        taken.computeIfAbsent(instance, unseen -> new ArrayDeque<>()).add(now);
    }

    /** For health: sentences about instances whose queue others seem to work on. */
    public synchronized List<String> hints() {
        Instant dayAgo = clock.instant().minus(DAY);
        taken.values().forEach(times -> times.removeIf(time -> time.isBefore(dayAgo)));
        return taken.entrySet().stream()
                .filter(instance -> instance.getValue().size() >= MANY)
                .map(instance ->
                        "%d stuck downloads left the queue of \"%s\" within 24 hours without Dromedarr: another tool, or a person, seems to work on it"
                                .formatted(instance.getValue().size(), instance.getKey()))
                .toList();
    }
}
