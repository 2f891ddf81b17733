package dev.dromedarr.triage.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of an instance and changes seldom. When asking again fails, the old answer goes on to count. Safe for use by
 * many threads: one asks, the others wait for its answer.
 */
final class Remembered<T> {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private record Answer<T>(Optional<T> value, Instant due) {}

    private final Map<String, Answer<T>> answers = new ConcurrentHashMap<>();
    private final Function<Instance, T> question;
    private final Runnable changed;
    private final Clock clock;

    /** @param changed hears when an answer is another than the one before */
    Remembered(Function<Instance, T> question, Runnable changed, Clock clock) {
        this.question = question;
        this.changed = changed;
        this.clock = clock;
    }

    /** Empty while it was never answered. */
    Optional<T> of(Instance instance) {
        return answers.compute(instance.name(), (name, old) -> old != null && fresh(old) ? old : ask(instance, old))
                .value();
    }

    /** What is due later than anything can be was asked by a clock that was wrong. */
    private boolean fresh(Answer<T> answer) {
        Instant now = clock.instant();
        return now.isBefore(answer.due()) && !now.plus(FRESH).isBefore(answer.due());
    }

    private Answer<T> ask(Instance instance, @Nullable Answer<T> old) {
        try {
            Optional<T> value = Optional.of(question.apply(instance));
            if (old != null && !old.value().equals(value)) {
                changed.run();
            }
            return new Answer<>(value, clock.instant().plus(FRESH));
        } catch (Unavailable | Refused e) {
            // The door told of the trouble already, once.
            return new Answer<>(
                    old == null ? Optional.empty() : old.value(),
                    clock.instant().plus(LEFT_ALONE));
        }
    }
}
