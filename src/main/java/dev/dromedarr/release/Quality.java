package dev.dromedarr.release;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a name says about its picture; nothing is guessed. */
public record Quality(OptionalInt lines, Optional<Source> source, Set<Modifier> modifiers) {

    /** No word about it. */
    public static final Quality UNKNOWN = new Quality(OptionalInt.empty(), Optional.empty(), Set.of());

    /** Without later changes. */
    public Quality {
        modifiers = Set.copyOf(modifiers);
    }
}
