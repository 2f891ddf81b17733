package dev.dromedarr.triage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done with a stuck import or one of its files. */
public enum Verdict {
    FORCE_IMPORT("import"),
    REMOVE("remove"),
    KEEP("keep"),
    WAIT("wait");

    private final String verb;

    Verdict(String verb) {
        this.verb = verb;
    }

    /** The word in routes, metrics and sentences. */
    public String verb() {
        return verb;
    }

    /** Whether the world is changed by it. */
    public boolean acts() {
        return this == FORCE_IMPORT || this == REMOVE;
    }

    /** From its name or its verb, case ignored. */
    public static Optional<Verdict> of(String word) {
        return Stream.of(values())
                .filter(verdict ->
                        verdict.name().equalsIgnoreCase(word) || verdict.verb.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
