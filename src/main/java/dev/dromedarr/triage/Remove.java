package dev.dromedarr.triage;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Removes a download that is not worth having: looked up again just before, and ordered once. */
public final class Remove {

    private final Instances instances;
    private final ImportQueue queue;
    private final Actions actions;
    private final Again again;
    private final Clock clock;

    public Remove(Instances instances, ImportQueue queue, Actions actions, Again again, Clock clock) {
        this.instances = instances;
        this.queue = queue;
        this.actions = actions;
        this.again = again;
        this.clock = clock;
    }

    /** Whether it is gone is found out by {@link Verify}. */
    public void remove(Taken taken) {
        Instance instance = instances.find(taken.decision().stuck().instance()).orElseThrow();
        Again patience = again.with(taken.decision());
        actions.begin(taken.id(), taken.decision(), List.of(), patience.tries(), patience.pause(), clock.instant())
                .ifPresent(action -> remove(instance, action));
    }

    private void remove(Instance instance, Action action) {
        Optional<StuckImport> stuck = lookAgain(instance, action);
        if (stuck.isEmpty()) {
            actions.end(
                    action.id(),
                    Action.State.DROPPED,
                    "Not removed: no longer stuck when looked at again",
                    clock.instant());
            return;
        }
        try {
            queue.remove(instance, stuck.get().queueIds().get(0));
            actions.ordered(action.id(), Optional.empty(), clock.instant());
        } catch (Refused e) {
            actions.end(action.id(), Action.State.REFUTED, "Refused: " + e.getMessage(), clock.instant());
            throw e;
        }
    }

    private Optional<StuckImport> lookAgain(Instance instance, Action action) {
        try {
            return queue.look(instance).find(action.downloadId());
        } catch (Unavailable | Refused e) {
            actions.end(
                    action.id(),
                    Action.State.DROPPED,
                    "Not removed: the queue could not be looked at again",
                    clock.instant());
            throw e;
        }
    }
}
