package dev.dromedarr.triage;

import java.util.Collections;
import java.util.Set;

/**
 * The same episodes or movie, grabbed again and again.
 *
 * @param episodes ids; empty for a movie
 * @param grabs how often within a week; without imports, since the last import
 * @param imports how often a file came in with fewer points than its grab; 0 when it is grabbed without an import
 */
public record GrabLoop(Set<Integer> episodes, int grabs, int imports) {

    /** A movie has no episodes: its loop concerns each file. */
    public boolean concerns(Candidate file) {
        return episodes.isEmpty() || !Collections.disjoint(episodes, file.episodes());
    }

    /** For people. */
    public String words() {
        return imports == 0
                ? "Grabbed %d times within 7 days without an import".formatted(grabs)
                : "Grabbed %d times within 7 days, and imported %d times with fewer points than grabbed for"
                        .formatted(grabs, imports);
    }
}
