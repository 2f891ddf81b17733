package dev.dromedarr.event;

import dev.dromedarr.instance.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A webhook in the journal as people and programs read it, without its body.
 *
 * @param attempts how often it was taken up and could not be finished
 * @param nextAttemptAt when it is taken up next; empty when it does not wait
 * @param lastError why it could not be finished
 */
public record RecordedEvent(
        long id,
        Instant arrivedAt,
        Kind kind,
        Optional<String> instance,
        String eventType,
        Webhook.Meaning meaning,
        Optional<String> downloadId,
        String title,
        State state,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<String> lastError,
        Optional<Instant> finishedAt) {

    /** The life of an event in the journal. */
    public enum State {
        WAITING,
        DONE,
        /** There was nothing to do. */
        LEFT,
        /** It waits for a person, among the failures. */
        PARKED,
        /** A person threw the failure away. */
        FORGOTTEN;

        /** From its name, case ignored. */
        public static Optional<State> of(String word) {
            return Stream.of(values())
                    .filter(state -> state.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }
}
