package dev.dromedarr.app;

import dev.dromedarr.download.Downloads;
import dev.dromedarr.event.Failures;
import dev.dromedarr.event.Journal;
import dev.dromedarr.triage.Fuses;
import java.util.Optional;

/** What waits in the books, counted for who must not wait. */
final class Counts {

    private final Patient<Count> question;

    Counts(Books books, Downloads downloads) {
        Journal journal = books.journal();
        Failures failures = books.failures();
        Fuses fuses = books.fuses();
        this.question = new Patient<>(
                () -> new Count(journal.waiting(), failures.count(), fuses.all().size(), downloads.figures()));
    }

    /** All of them, as they were at one moment. */
    record Count(int journal, int failures, int fuses, Downloads.Figures downloads) {}

    /** Empty when the database does not answer soon. */
    Optional<Count> now() {
        return question.now();
    }
}
