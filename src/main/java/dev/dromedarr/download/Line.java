package dev.dromedarr.download;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Duration;
import java.util.Optional;

/** The way on which files come home: over http(s), each into its part in the folder for what is under way. */
public interface Line {

    /**
     * What is to be fetched.
     *
     * @param id of the download: its part is called after it
     * @param validator by what the version is known whose bytes are home, as the watcher was told last: the server's ETag, else its
     *     date, with its size; see {@link Version}
     * @param runtime of the work in minutes, when it is known
     */
    record Wish(long id, Source source, Optional<String> validator, Optional<Integer> runtime) {}

    /**
     * Who follows a fetching. It is asked often, at least each second, also while nothing comes, from one thread.
     */
    @FunctionalInterface
    interface Watcher {

        /**
         * So many bytes are home.
         *
         * @param size of the whole, when the server told it
         * @param validator of the version that is being fetched; it is to be remembered before the first byte is written
         * @return whether to go on; otherwise the fetching stops soon, and what came is kept
         */
        boolean goesOn(long bytes, Optional<Long> size, Optional<String> validator);
    }

    /** How a fetching ended, when it did not fail. */
    sealed interface Arrival {

        /** It is whole, and looks like video. */
        record Home(long bytes, Container container) implements Arrival {}

        /** The watcher wanted no more. */
        record Stopped(long bytes) implements Arrival {}

        /** The server wants to be left in peace for a while: too many connections, too many requests, no bandwidth left. */
        record Busy(int status, Duration pause, String message) implements Arrival {}

        /** There is not room enough here; what came is kept. */
        record NoRoom(String message) implements Arrival {}
    }

    /**
     * Fetches what is missing; goes on behind what is home when the server has still the same file, and starts over otherwise.
     *
     * @throws dev.dromedarr.fault.Unavailable when it breaks off, or nothing comes: what came is kept
     * @throws dev.dromedarr.fault.Refused when the server says no, or what comes is no video or not what was promised
     */
    Arrival fetch(Wish wish, Watcher watcher);

    /** Forgets what came of a download; nothing happens when there is nothing. */
    void discard(long id);

    /** Forgets it as well, when that is no reason to stop: what does not go now stays for the cleanup, which tells of it. */
    default void discardOrLeave(long id) {
        try {
            discard(id);
        } catch (Unavailable | Refused stays) {
            // A disk that is read-only or gone at the moment: what was decided about the download holds all the same.
            return;
        }
    }
}
