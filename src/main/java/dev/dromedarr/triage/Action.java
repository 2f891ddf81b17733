package dev.dromedarr.triage;

import dev.dromedarr.instance.Kind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An import or removal that was begun: written down before the app is asked, so that none is ordered twice.
 *
 * @param verdict {@code FORCE_IMPORT}, {@code REMOVE}, or {@code KEEP} of what is dismissed
 * @param attempt counted from 1
 * @param command the app's id of the command, once it answered
 * @param expected what must have changed when it has succeeded; empty for a removal
 */
public record Action(
        long id,
        long decisionId,
        String instance,
        Kind kind,
        String downloadId,
        String title,
        Verdict verdict,
        State state,
        int attempt,
        Instant begunAt,
        Optional<Integer> command,
        List<Expected> expected) {

    /** The life of an action. {@code BEGUN} and {@code ORDERED} are open; the others are its ends. */
    public enum State {
        /** Written down; whether the app heard it is not known yet. */
        BEGUN,
        /** The app accepted it. */
        ORDERED,
        /** It was not needed or not possible any more when we looked again. */
        DROPPED,
        VERIFIED,
        REFUTED,
        /** The app says that it did it, and nothing came of it: only a person can tell why. */
        FRUITLESS;

        public boolean open() {
            return this == BEGUN || this == ORDERED;
        }
    }

    /** What is done, as routes and sentences say it. */
    public String deed() {
        return verdict == Verdict.KEEP ? "dismiss" : verdict.verb();
    }

    /** Whether the same episodes or movie are being imported by it for another download. */
    public boolean rivals(String otherInstance, String otherDownload, int owner, Set<Integer> episodes) {
        return state.open()
                && verdict == Verdict.FORCE_IMPORT
                && instance.equals(otherInstance)
                && !downloadId.equals(otherDownload)
                && expected.stream().anyMatch(file -> file.concerns(owner, episodes));
    }

    /** One file that is to be imported, for whom, and the files that were owned before. */
    public record Expected(String path, int owner, Set<Integer> episodes, Set<Integer> formerFiles) {

        /** A movie has no episodes. */
        boolean concerns(int otherOwner, Set<Integer> others) {
            return owner == otherOwner
                    && ((episodes.isEmpty() && others.isEmpty()) || !Collections.disjoint(episodes, others));
        }
    }
}
