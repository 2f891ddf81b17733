package dev.dromedarr.triage;

import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out what became of an action: an import by the file, never by the word of the command; a removal by the queue. A
 * command can end as failed after it imported, and as completed without importing (Sonarr 4.0.19 {@code ManualImportService}).
 */
public final class Verify {

    /** How long an order whose answer was lost, or a removed row, may stay in doubt. */
    private static final Duration DOUBT = Duration.ofMinutes(10);

    /** For so long an app that starts anew may show an empty queue. */
    private static final Duration EMPTY = Duration.ofMinutes(1);

    private final Instances instances;
    private final ImportQueue queue;
    private final Actions actions;
    private final Decisions decisions;
    private final Judged judged;
    private final Clock clock;

    public Verify(
            Instances instances, ImportQueue queue, Actions actions, Decisions decisions, Judged judged, Clock clock) {
        this.instances = instances;
        this.queue = queue;
        this.actions = actions;
        this.decisions = decisions;
        this.judged = judged;
        this.clock = clock;
    }

    /** Says what there is to tell; nothing while it is still under way. */
    public List<Event> verify(Action action) {
        Optional<Instance> instance = instances.find(action.instance());
        if (instance.isEmpty()) {
            return end(action, Action.State.REFUTED, "The instance is no longer configured");
        }
        return action.verdict() == Verdict.FORCE_IMPORT
                ? verifyImport(instance.get(), action)
                : verifyRemoval(instance.get(), action);
    }

    private List<Event> verifyRemoval(Instance instance, Action action) {
        if (queue.look(instance).downloadIds().contains(action.downloadId())) {
            return inDoubt(action) ? List.of() : end(action, Action.State.REFUTED, "It is still in the queue");
        }
        if (action.state() == Action.State.ORDERED) {
            return end(action, Action.State.VERIFIED, left(action));
        }
        return youngerThan(EMPTY, action) ? List.of() : verifyUnheard(instance, action);
    }

    /** The app's yes to the removal was not heard: what it shows of a client that does not answer proves nothing. */
    private List<Event> verifyUnheard(Instance instance, Action action) {
        Optional<String> trouble = queue.clientTrouble(instance);
        if (trouble.isEmpty()) {
            return end(action, Action.State.VERIFIED, left(action));
        }
        return inDoubt(action)
                ? List.of()
                : end(
                        action,
                        Action.State.REFUTED,
                        "It is not in the queue, but that proves nothing: " + trouble.get());
    }

    private static String left(Action action) {
        return action.verdict() == Verdict.REMOVE ? "Removed: it left the queue" : "Dismissed: it left the queue";
    }

    private List<Event> verifyImport(Instance instance, Action action) {
        ImportQueue.Progress progress = progress(instance, action);
        if (progress == ImportQueue.Progress.RUNNING) {
            return List.of();
        }
        Set<Integer> arrived = new TreeSet<>();
        long missing = action.expected().stream()
                .filter(expected -> !hasArrived(instance, expected, arrived))
                .count();
        if (missing == 0) {
            return end(
                    action,
                    Action.State.VERIFIED,
                    "Imported: new " + spoken(arrived) + fallen(instance, action, arrived));
        }
        if (progress == ImportQueue.Progress.FORGOTTEN && inDoubt(action)) {
            return List.of();
        }
        String message = "Ordered, but %d of %d files did not arrive on the shelf"
                .formatted(missing, action.expected().size());
        return progress == ImportQueue.Progress.DONE
                ? end(action, Action.State.FRUITLESS, message + fruitless(instance))
                : end(action, Action.State.REFUTED, message);
    }

    /** The app tells of it only in its log (Sonarr 4.0.19, Radarr 6.1 {@code ImportApproved*}). */
    private static String fruitless(Instance instance) {
        return "; %s calls it done: look into its log, for example for \"Destination already exists\". The same is not ordered again unless you do"
                .formatted(instance.spoken());
    }

    /** An order whose answer was lost is looked for, and known by its command from then on. */
    private ImportQueue.Progress progress(Instance instance, Action action) {
        if (action.command().isPresent()) {
            return queue.command(instance, action.command().get());
        }
        Optional<Integer> found = queue.importing(instance, action.downloadId());
        if (found.isEmpty()) {
            return ImportQueue.Progress.FORGOTTEN;
        }
        actions.ordered(action.id(), found, clock.instant());
        return ImportQueue.Progress.RUNNING;
    }

    /** What the next grab may start from: a score below the one that the download was grabbed for. */
    private String fallen(Instance instance, Action action, Set<Integer> arrived) {
        Optional<Integer> grabbed = decisions.find(action.decisionId()).flatMap(RecordedDecision::grabScore);
        if (grabbed.isEmpty()) {
            return "";
        }
        return lowest(instance, action, arrived)
                .filter(score -> score < grabbed.get())
                .map(score -> lower(arrived.size() == 1 ? "its" : "the lowest", score, grabbed.get()))
                .orElse("");
    }

    private static String lower(String whose, int score, int grabbed) {
        long points = (long) grabbed - score;
        return "; %s score %d is %d %s lower than the grab's %d"
                .formatted(whose, score, points, points == 1 ? "point" : "points", grabbed);
    }

    /** The import stands, whether its score can be read or not. */
    private Optional<Integer> lowest(Instance instance, Action action, Set<Integer> arrived) {
        try {
            return action.expected().stream()
                    .map(Action.Expected::owner)
                    .distinct()
                    .flatMap(owner -> queue.owned(instance, owner, arrived).stream())
                    .map(OwnedFile::score)
                    .min(Integer::compare);
        } catch (Unavailable | Refused e) {
            return Optional.empty();
        }
    }

    private boolean hasArrived(Instance instance, Action.Expected expected, Set<Integer> arrived) {
        Set<Integer> files = queue.filesOf(instance, expected.owner(), expected.episodes());
        arrived.addAll(files);
        return !files.isEmpty() && Collections.disjoint(files, expected.formerFiles());
    }

    private boolean inDoubt(Action action) {
        return youngerThan(DOUBT, action);
    }

    /** What was begun in a time to come was begun by a clock that was wrong: it is not waited for. */
    private boolean youngerThan(Duration most, Action action) {
        Duration age = Duration.between(action.begunAt(), clock.instant());
        return !age.isNegative() && age.compareTo(most) < 0;
    }

    private List<Event> end(Action action, Action.State state, String message) {
        actions.end(action.id(), state, message, clock.instant());
        judged.ended(action);
        return List.of(new Event.Ended(
                action.instance(),
                action.title(),
                action.deed(),
                state == Action.State.VERIFIED ? "verified" : "refuted",
                message));
    }

    private static String spoken(Set<Integer> ids) {
        String list = String.join(", ", ids.stream().map(String::valueOf).toList());
        return (ids.size() == 1 ? "file " : "files ") + list;
    }
}
