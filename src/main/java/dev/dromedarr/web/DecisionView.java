package dev.dromedarr.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dromedarr.triage.RecordedAction;
import dev.dromedarr.triage.RecordedDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision as the API shows it. */
public record DecisionView(
        long id,
        String createdAt,
        String instance,
        String downloadId,
        String title,
        String action,
        String reason,
        String message,
        boolean dryRun,
        @Nullable Integer grabScore,
        @Nullable Integer ownedScore,
        @Nullable String result,
        @Nullable String resultAt,
        @JsonRawValue String facts) {

    /** The same with what was done about it, oldest first. */
    public record Whole(@JsonUnwrapped DecisionView decision, List<ActionView> actions) {

        static Whole of(RecordedDecision decision, List<RecordedAction> actions) {
            return new Whole(
                    DecisionView.of(decision),
                    actions.stream().map(ActionView::of).toList());
        }
    }

    static DecisionView of(RecordedDecision decision) {
        return new DecisionView(
                decision.id(),
                decision.createdAt().toString(),
                decision.instance(),
                decision.downloadId(),
                decision.title(),
                decision.action().name(),
                decision.reason().name(),
                decision.message(),
                decision.dryRun(),
                decision.grabScore().orElse(null),
                decision.ownedScore().orElse(null),
                decision.result().orElse(null),
                decision.resultAt().map(Object::toString).orElse(null),
                decision.facts());
    }
}
