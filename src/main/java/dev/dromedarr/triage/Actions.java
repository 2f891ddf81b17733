package dev.dromedarr.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The book of actions: one open action for a download at any time, over restarts and crashes. */
public interface Actions {

    /**
     * Begins an action, unless the decision was overruled since, one is open for this download of this instance, the same has
     * failed as often as allowed or was once fruitless, its last failure was too short a time ago, or one of its limits is reached
     * by now. Safe when many ask at once: together they never pass a limit.
     */
    Optional<Action> begin(Taken taken, List<Action.Expected> expected, Again again, Instant now);

    /** Until when what was tried in vain bars such an action, {@link Instant#MAX} for good; empty when it does not. */
    Optional<Instant> barred(Decision decision, List<Action.Expected> expected, Again again, Instant now);

    /** The app accepted it. */
    void ordered(long id, Optional<Integer> command, Instant now);

    /** It has ended; the decision it came from gets the message as its result. */
    void end(long id, Action.State state, String message, Instant now);

    /** Paths of the files of this download whose import was verified. */
    Set<String> imported(String instance, String downloadId);

    /** Whether we ever did something about this download: an action that was not dropped. */
    boolean acted(String instance, String downloadId);

    /** Those that came from this decision, oldest first. */
    List<RecordedAction> of(long decisionId);

    /** What is under way on this download. */
    default Optional<Action> openFor(String instance, String downloadId) {
        return open().stream()
                .filter(action -> action.instance().equals(instance))
                .filter(action -> action.downloadId().equals(downloadId))
                .findFirst();
    }

    /** All open ones, oldest first. */
    List<Action> open();
}
