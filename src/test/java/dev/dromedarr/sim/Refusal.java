package dev.dromedarr.sim;

import java.util.Optional;

/** A request that is refused; with a sentence where a real client should never send it. */
final class Refusal extends RuntimeException {

    private final transient Answer answer;
    private final transient Optional<String> violation;

    Refusal(Answer answer) {
        this(answer, Optional.empty());
    }

    Refusal(Answer answer, String violation) {
        this(answer, Optional.of(violation));
    }

    private Refusal(Answer answer, Optional<String> violation) {
        super(violation.orElse("Refused"));
        this.answer = answer;
        this.violation = violation;
    }

    Answer answer() {
        return answer;
    }

    Optional<String> violation() {
        return violation;
    }
}
