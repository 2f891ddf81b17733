package dev.dromedarr.triage;

import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Orders the import of the files that are worth it: looked up again just before, and ordered once. */
public final class ForceImport {

    private final Instances instances;
    private final ImportQueue queue;
    private final Actions actions;
    private final Again again;
    private final Clock clock;

    public ForceImport(Instances instances, ImportQueue queue, Actions actions, Again again, Clock clock) {
        this.instances = instances;
        this.queue = queue;
        this.actions = actions;
        this.again = again;
        this.clock = clock;
    }

    /**
     * Says what there is to tell. Whether it was heard is found out by {@link Verify}: an answer that is lost leaves the action open, and nothing is
     * ordered a second time meanwhile.
     */
    public List<Event> forceImport(Taken taken) {
        Decision decision = taken.decision();
        Instance instance = instances.find(decision.stuck().instance()).orElseThrow();
        Optional<Action> begun = actions.begin(taken, decision.expected(), again.with(decision), clock.instant());
        if (begun.isEmpty()
                || !alone(begun.get())
                || !stillStuck(instance, begun.get())
                || isImporting(instance, begun.get())) {
            return List.of();
        }
        order(instance, begun.get(), decision.wanted());
        return List.of(new Event.Ordered(
                instance.name(), decision.stuck().title(), decision.verdict().verb()));
    }

    /** When two begin at the same moment each sees the other, and both step back until the next sweep. */
    private boolean alone(Action action) {
        boolean rival = actions.open().stream().anyMatch(other -> action.expected().stream()
                .anyMatch(file -> other.rivals(action.instance(), action.downloadId(), file.owner(), file.episodes())));
        if (rival) {
            actions.end(
                    action.id(),
                    Action.State.DROPPED,
                    "Not ordered: another import of the same episode or movie is under way",
                    clock.instant());
        }
        return !rival;
    }

    private boolean stillStuck(Instance instance, Action action) {
        boolean stuck = ask(action, () -> queue.look(instance))
                .find(action.downloadId())
                .isPresent();
        if (!stuck) {
            actions.end(
                    action.id(),
                    Action.State.DROPPED,
                    "Not ordered: no longer stuck when looked at again",
                    clock.instant());
        }
        return stuck;
    }

    /** Another's order, or one of ours that we gave up on, may still wait or run: what comes of it is seen on a later sweep. */
    private boolean isImporting(Instance instance, Action action) {
        boolean importing = ask(action, () -> queue.importing(instance, action.downloadId()))
                .isPresent();
        if (importing) {
            actions.end(
                    action.id(),
                    Action.State.DROPPED,
                    "Not ordered: another import of it is under way",
                    clock.instant());
        }
        return importing;
    }

    private <T> T ask(Action action, Supplier<T> question) {
        try {
            return question.get();
        } catch (Unavailable | Refused e) {
            actions.end(
                    action.id(),
                    Action.State.DROPPED,
                    "Not ordered: the app could not be looked at again",
                    clock.instant());
            throw e;
        }
    }

    private void order(Instance instance, Action action, List<Candidate> files) {
        try {
            int command = queue.forceImport(instance, files);
            actions.ordered(action.id(), Optional.of(command), clock.instant());
        } catch (Refused e) {
            actions.end(action.id(), Action.State.REFUTED, "Refused: " + e.getMessage(), clock.instant());
            throw e;
        }
    }
}
