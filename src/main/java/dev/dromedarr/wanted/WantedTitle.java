package dev.dromedarr.wanted;

import java.util.Optional;

/**
 * One of the names that a wanted movie or series goes by.
 *
 * @param season the only season that is called so; empty for all
 */
public record WantedTitle(String text, Origin origin, Optional<Integer> season) {

    /** Where the app has the name from. */
    public enum Origin {
        /** What the app shows. */
        MAIN,
        /** In the language that it was made in. */
        ORIGINAL,
        /** Another name, a scene name or a translation. */
        ALTERNATE
    }

    public WantedTitle(String text, Origin origin) {
        this(text, origin, Optional.empty());
    }
}
