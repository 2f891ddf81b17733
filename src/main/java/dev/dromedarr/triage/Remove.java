package dev.dromedarr.triage;

import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Takes a download off the queue, with its client or without: looked up again just before, and ordered once. */
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

    /** Not worth having: out of its client, too. Whether it is gone is found out by {@link Verify}. */
    public List<Event> remove(Taken taken) {
        return takeOff(taken, (instance, stuck) -> queue.remove(instance, row(stuck)));
    }

    /** Kept for its seeding: its client goes on as before. */
    public List<Event> dismiss(Taken taken) {
        return takeOff(
                taken,
                (instance, stuck) ->
                        queue.dismiss(instance, row(stuck), stuck.client().postImportCategory()));
    }

    /** One row is enough: with it goes the whole download. */
    private static int row(StuckImport stuck) {
        return stuck.queueIds().get(0);
    }

    private List<Event> takeOff(Taken taken, BiConsumer<Instance, StuckImport> order) {
        Instance instance = instances.find(taken.decision().stuck().instance()).orElseThrow();
        return actions.begin(taken, taken.decision().expected(), again.with(taken.decision()), clock.instant())
                .map(action -> takeOff(instance, action, order))
                .orElse(List.of());
    }

    private List<Event> takeOff(Instance instance, Action action, BiConsumer<Instance, StuckImport> order) {
        Optional<StuckImport> stuck = lookAgain(instance, action);
        if (stuck.isEmpty()) {
            actions.end(
                    action.id(),
                    Action.State.DROPPED,
                    "Not removed: no longer stuck when looked at again",
                    clock.instant());
            return List.of();
        }
        if (stuck.get().client().silent() && action.verdict() == Verdict.REMOVE) {
            actions.end(
                    action.id(),
                    Action.State.DROPPED,
                    "Not removed: its download client does not answer",
                    clock.instant());
            return List.of();
        }
        try {
            order.accept(instance, stuck.get());
            actions.ordered(action.id(), Optional.empty(), clock.instant());
            return List.of(new Event.Ordered(
                    action.instance(), action.title(), action.verdict().verb()));
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
