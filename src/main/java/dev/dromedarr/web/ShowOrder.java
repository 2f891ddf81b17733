package dev.dromedarr.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.triage.Action;
import dev.dromedarr.triage.Actions;
import dev.dromedarr.triage.Decisions;
import dev.dromedarr.triage.Fuse;
import dev.dromedarr.triage.RecordedAction;
import dev.dromedarr.triage.Taken;
import dev.dromedarr.triage.Verdict;
import java.util.List;

/** Tells a person what became of the order. */
public final class ShowOrder {

    private final Decisions decisions;
    private final Actions actions;

    public ShowOrder(Decisions decisions, Actions actions) {
        this.decisions = decisions;
        this.actions = actions;
    }

    /** The decision, and in a sentence what happens now. */
    public record View(@JsonUnwrapped DecisionView.Whole decision, String told) {}

    public Answer showOrder(Taken taken) {
        taken.fuse().ifPresent(ShowOrder::held);
        List<RecordedAction> done = actions.of(taken.id());
        boolean ordered = taken.decision().verdict().acts() && !taken.decision().dryRun();
        if (ordered) {
            mustBeUnderWay(done);
        }
        return decisions
                .find(taken.id())
                .map(decision -> Answer.json(202, new View(DecisionView.Whole.of(decision, done), told(taken))))
                .orElseThrow();
    }

    private static void held(Fuse fuse) {
        throw Denied.conflict(
                "Not done: held by the fuse \"%s\": %s; arm it again first, by POST /api/v1/triage/fuses/rearm?scope=%s"
                        .formatted(fuse.scope(), fuse.reason(), fuse.scope()));
    }

    private static void mustBeUnderWay(List<RecordedAction> done) {
        if (done.isEmpty()) {
            throw Denied.conflict("Not done: another action on this download began at the same moment");
        }
        RecordedAction last = done.get(done.size() - 1);
        if (last.state() == Action.State.DROPPED) {
            throw Denied.conflict(last.message().orElse("Not done: it was not needed any more"));
        }
    }

    private static String told(Taken taken) {
        if (taken.decision().verdict() == Verdict.KEEP) {
            return "Kept: nothing else is decided on it while it is in the queue";
        }
        return taken.decision().dryRun()
                ? "Written down; in dry run nothing is touched"
                : "Ordered; result tells what became of it, as soon as that is seen";
    }
}
