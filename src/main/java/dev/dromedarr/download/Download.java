package dev.dromedarr.download;

import java.time.Instant;
import java.util.Optional;

/**
 * One file on its way home.
 *
 * @param name of the entry in its playlist
 * @param shown where it comes from, without user and password
 * @param host whose connections are counted
 * @param match the match that ordered it
 * @param priority the higher goes first; 0 when nobody said anything
 * @param bytes that are home
 * @param size of the whole, when the server told it
 * @param rate how many bytes come in a second, at present
 * @param reached the most bytes that were ever home at the end of a try
 * @param validator of the version that is being fetched
 * @param tries that failed since it was ordered, or sent on its way again
 * @param notBefore when it is taken up next
 * @param trouble why it does not go on, in one sentence
 * @param path where it lies, from its place on
 * @param command the app's, when it was told
 * @param upgrade the app's file that this one is to replace
 */
public record Download(
        long id,
        Target target,
        String name,
        String shown,
        String host,
        long playlist,
        Optional<Long> match,
        State state,
        int priority,
        long bytes,
        Optional<Long> size,
        long rate,
        long reached,
        Optional<String> validator,
        Optional<Container> container,
        int tries,
        Instant notBefore,
        Optional<String> trouble,
        Optional<String> path,
        Optional<Integer> command,
        Optional<Integer> upgrade,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    /** How long the rest takes at this rate, in seconds. */
    public Optional<Long> secondsLeft() {
        return size.filter(whole -> rate > 0 && state == State.DOWNLOADING)
                .map(whole -> Math.max(0, whole - bytes) / rate);
    }

    /** It waits for its turn until then. */
    Change waits(Instant until, int failures, Optional<String> why) {
        return Change.of(this).at(State.QUEUED).until(until).tried(failures).because(why);
    }

    /** It is whole. */
    Change whole(long all, Container kind, Instant now) {
        return Change.of(this)
                .at(State.VERIFYING)
                .until(now)
                .tried(0)
                .because(Optional.empty())
                .home(all, kind);
    }

    /** It lies in its place. */
    Change placed(String where, Instant now) {
        return Change.of(this)
                .at(State.IMPORTING)
                .until(now)
                .tried(0)
                .because(Optional.empty())
                .lies(where);
    }

    /** It is looked at again then, as it is. */
    Change later(Instant then, Optional<String> why) {
        return Change.of(this).until(then).because(why);
    }

    /** Nothing more happens with it by itself. */
    Change ends(State how, Optional<String> why, Instant now) {
        return Change.of(this).at(how).because(why).ended(now);
    }
}
