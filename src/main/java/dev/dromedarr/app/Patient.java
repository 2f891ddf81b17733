package dev.dromedarr.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A question to the database for who must not wait: a database that is away holds nobody up for long. */
final class Patient<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMillis(500);

    private final Supplier<T> question;
    private @Nullable CompletableFuture<T> asked;
    private long askedAt;

    Patient(Supplier<T> question) {
        this.question = question;
    }

    /** Empty when the database does not answer soon. One question is on its way at a time. */
    synchronized Optional<T> now() {
        var answer = asked;
        if (answer == null || (answer.isDone() && age() > FRESH.toNanos())) {
            answer = CompletableFuture.supplyAsync(question);
            asked = answer;
            askedAt = System.nanoTime();
        }
        try {
            return Optional.of(answer.get(Math.max(0, PATIENCE.toNanos() - age()), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            // The database's trouble stands in /health.
            return Optional.empty();
        }
    }

    private long age() {
        return System.nanoTime() - askedAt;
    }
}
