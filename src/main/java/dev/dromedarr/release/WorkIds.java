package dev.dromedarr.release;

import java.util.Optional;
import java.util.OptionalInt;

/** What the metadata sites call a work, when its name tells. */
public record WorkIds(OptionalInt tmdb, Optional<String> imdb, OptionalInt tvdb) {

    /** Nothing told. */
    public static final WorkIds NONE = new WorkIds(OptionalInt.empty(), Optional.empty(), OptionalInt.empty());
}
