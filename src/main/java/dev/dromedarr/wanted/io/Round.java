package dev.dromedarr.wanted.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The questions of one scan: so many, for so long, and none any more to who did not answer. */
final class Round {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int most;
    private final int silences;
    private final Clock clock;
    private final Consumer<String> trouble;
    private final Instant end;
    private final Map<String, Integer> silent = new HashMap<>();
    private int asked;

    /**
     * Begins now.
     *
     * @param most so many questions in all
     * @param silences after so many answers in a row that did not come, somebody is left in peace
     * @param trouble hears, once for each, why somebody is not asked any more
     */
    Round(int most, int silences, Clock clock, Consumer<String> trouble) {
        this.most = most;
        this.silences = silences;
        this.clock = clock;
        this.trouble = trouble;
        this.end = clock.instant().plus(PATIENCE);
    }

    /** The answer, which is kept as well; empty when nothing was asked, or nobody answered. */
    <T> Optional<T> ask(String who, Supplier<T> question, Consumer<T> keep) {
        if (asked >= most
                || silent.getOrDefault(who, 0) >= silences
                || clock.instant().isAfter(end)) {
            return Optional.empty();
        }
        asked++;
        try {
            T answer = question.get();
            silent.remove(who);
            keep.accept(answer);
            return Optional.of(answer);
        } catch (Unavailable | Refused e) {
            if (silent.merge(who, 1, Integer::sum) == silences) {
                trouble.accept(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }
}
