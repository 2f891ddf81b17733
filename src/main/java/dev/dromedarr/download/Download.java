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
        Optional<Instant> endedAt) {}
