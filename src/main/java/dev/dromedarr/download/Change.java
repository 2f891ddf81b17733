package dev.dromedarr.download;

import java.time.Instant;
import java.util.Optional;

/** What is to be written of a download: all that its worker may change. */
public record Change(
        State state,
        long bytes,
        Optional<Container> container,
        int tries,
        Instant notBefore,
        Optional<String> trouble,
        Optional<String> path,
        Optional<Integer> command,
        Optional<Instant> endedAt) {

    static Change of(Download download) {
        return new Change(
                download.state(),
                download.bytes(),
                download.container(),
                download.tries(),
                download.notBefore(),
                download.trouble(),
                download.path(),
                download.command(),
                download.endedAt());
    }

    Change at(State now) {
        return new Change(now, bytes, container, tries, notBefore, trouble, path, command, endedAt);
    }

    Change until(Instant then) {
        return new Change(state, bytes, container, tries, then, trouble, path, command, endedAt);
    }

    Change tried(int failures) {
        return new Change(state, bytes, container, failures, notBefore, trouble, path, command, endedAt);
    }

    Change because(Optional<String> why) {
        return new Change(state, bytes, container, tries, notBefore, why, path, command, endedAt);
    }

    /** So many bytes are home. */
    Change with(long now) {
        return new Change(state, now, container, tries, notBefore, trouble, path, command, endedAt);
    }

    Change home(long all, Container kind) {
        return new Change(state, all, Optional.of(kind), tries, notBefore, trouble, path, command, endedAt);
    }

    Change lies(String where) {
        return new Change(state, bytes, container, tries, notBefore, trouble, Optional.of(where), command, endedAt);
    }

    Change told(Optional<Integer> number) {
        return new Change(state, bytes, container, tries, notBefore, trouble, path, number, endedAt);
    }

    Change ended(Instant now) {
        return new Change(state, bytes, container, tries, notBefore, trouble, path, command, Optional.of(now));
    }
}
