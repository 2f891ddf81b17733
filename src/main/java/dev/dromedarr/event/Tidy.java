package dev.dromedarr.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Forgets what has been over for long, a little at a time: nobody who writes into the books waits for it. */
public final class Tidy {

    private static final int AT_ONCE = 500;

    private final List<Past> books;
    private final Duration kept;
    private final Clock clock;

    /** @param books in the order in which they are tidied: those that name others before those that are named */
    public Tidy(List<Past> books, Duration kept, Clock clock) {
        this.books = List.copyOf(books);
        this.kept = kept;
        this.clock = clock;
    }

    /** Says how many rows were forgotten. */
    public int tidy() {
        return books.stream().mapToInt(this::tidy).sum();
    }

    private int tidy(Past book) {
        int all = 0;
        int some;
        do {
            some = book.forget(clock.instant().minus(kept), AT_ONCE);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }
}
