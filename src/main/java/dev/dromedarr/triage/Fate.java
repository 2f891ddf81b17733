package dev.dromedarr.triage;

/** What became of a download that left the queue, as far as the app's history tells. The words are stable. */
public enum Fate {
    IMPORTED("imported", "the app imported it"),
    BLOCKLISTED("blocklisted", "it was taken off as failed, and its release blocklisted"),
    IGNORED("ignored", "it was taken off and left in its client"),
    GONE("gone", "the app's history does not say why");

    private final String word;
    private final String sentence;

    Fate(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** The word in metrics and events. */
    public String word() {
        return word;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }
}
