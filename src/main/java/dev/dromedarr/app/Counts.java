package dev.dromedarr.app;

import dev.dromedarr.download.Downloads;
import dev.dromedarr.event.Failures;
import dev.dromedarr.event.Journal;
import dev.dromedarr.triage.Fuses;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What waits in the books, counted for who must not wait: a database that is away holds nobody up for long. */
final class Counts {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMillis(500);

    private final Journal journal;
    private final Failures failures;
    private final Fuses fuses;
    private final Downloads downloads;
    private @Nullable CompletableFuture<Count> asked;
    private long askedAt;

    Counts(Books books, Downloads downloads) {
        this.downloads = downloads;
        this.journal = books.journal();
        this.failures = books.failures();
        this.fuses = books.fuses();
    }

    /** All of them, as they were at one moment. */
    record Count(int journal, int failures, int fuses, Downloads.Figures downloads) {}

    /** Empty when the database does not answer soon. One question is on its way at a time. */
    synchronized Optional<Count> now() {
        var question = asked;
        if (question == null || (question.isDone() && age() > FRESH.toNanos())) {
            question = CompletableFuture.supplyAsync(this::count);
            asked = question;
            askedAt = System.nanoTime();
        }
        try {
            return Optional.of(question.get(Math.max(0, PATIENCE.toNanos() - age()), TimeUnit.NANOSECONDS));
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

    private Count count() {
        return new Count(journal.waiting(), failures.count(), fuses.all().size(), downloads.figures());
    }
}
