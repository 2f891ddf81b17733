package dev.dromedarr.wanted;

/** A match that is news. */
public record MatchTold(String instance, String label, String entry, Outcome outcome, double confidence, String words) {

    /** What it means. */
    public enum Outcome {
        ORDERED,
        /** In dry run. */
        WOULD_ORDER,
        /** A person is asked. */
        WAITS
    }
}
