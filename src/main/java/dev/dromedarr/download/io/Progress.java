package dev.dromedarr.download.io;

import dev.dromedarr.download.Version;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the one who fetches tells the one who watches, and hears from it. */
final class Progress {

    private long home;
    private Optional<Long> size = Optional.empty();
    private Optional<String> validator;
    private boolean waiting;
    private boolean ended;
    private volatile boolean stopped;
    private volatile boolean listening;
    private final AtomicLong received = new AtomicLong();

    Progress(Optional<String> validator) {
        this.validator = validator;
    }

    /** What the watcher is told. */
    record Step(long home, Optional<Long> size, Optional<String> validator) {}

    // The side that fetches

    synchronized void home(long bytes) {
        home = bytes;
    }

    synchronized void version(Version version) {
        size = version.size();
        validator = Optional.of(version.text());
    }

    /** Returns when the watcher knows of the version, and all else that was told before. */
    synchronized boolean known() throws InterruptedException {
        waiting = true;
        notifyAll();
        while (waiting && !stopped) {
            wait();
        }
        return !stopped;
    }

    /** Bytes came from the server, whatever becomes of them. */
    void received(int count) {
        received.addAndGet(count);
    }

    /** Whether it is the server's turn: then silence counts. */
    void listening(boolean now) {
        listening = now;
    }

    boolean stopped() {
        return stopped;
    }

    synchronized void ended() {
        ended = true;
        notifyAll();
    }

    // The side that watches

    /** Waits a while for something to tell; false when the fetching has ended. */
    synchronized boolean await(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!ended && !waiting) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return !ended;
    }

    /** Waits for the end, but not for long. */
    synchronized void awaitEnd(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!ended) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    synchronized Step step() {
        return new Step(home, size, validator);
    }

    /** The watcher has seen this step. */
    synchronized void seen(Step step) {
        if (step.equals(step())) {
            waiting = false;
            notifyAll();
        }
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    boolean isListening() {
        return listening;
    }

    long received() {
        return received.get();
    }
}
