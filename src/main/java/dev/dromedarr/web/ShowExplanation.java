package dev.dromedarr.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.Explanation;
import dev.dromedarr.triage.Queued;
import dev.dromedarr.triage.WriteFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what would happen to a download. */
public final class ShowExplanation {

    private final WriteFacts write;

    public ShowExplanation(WriteFacts write) {
        this.write = write;
    }

    /**
     * An explanation as the API shows it.
     *
     * @param action what would be done; null when it is not stuck
     * @param hindrance why that would not be done at this moment all the same
     * @param facts as a decision has them, with the verdict on each file
     */
    public record View(
            String instance,
            String downloadId,
            String title,
            String status,
            String state,
            boolean stuck,
            @Nullable String action,
            @Nullable String reason,
            String message,
            @Nullable String hindrance,
            @JsonRawValue @Nullable String facts) {}

    public Answer showExplanation(Explanation explanation) {
        Queued queued = explanation.queued();
        Optional<Decision> decision = explanation.decision();
        return Answer.json(
                200,
                new View(
                        explanation.instance(),
                        queued.downloadId(),
                        queued.title(),
                        queued.status(),
                        queued.state(),
                        decision.isPresent(),
                        decision.map(known -> known.verdict().name()).orElse(null),
                        decision.map(known -> known.reason().name()).orElse(null),
                        decision.map(Decision::message).orElseGet(() -> "It is not stuck: " + queued.spoken()),
                        explanation.hindrance().orElse(null),
                        decision.map(write::facts).orElse(null)));
    }
}
