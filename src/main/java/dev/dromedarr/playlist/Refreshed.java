package dev.dromedarr.playlist;

/**
 * What came of a refresh.
 *
 * @param list the name of the list
 * @param outcome what happened
 * @param words one sentence for people, without secrets
 */
public record Refreshed(String list, Outcome outcome, String words) {

    /** How it ended. */
    public enum Outcome {
        REPLACED,
        FAILED
    }
}
