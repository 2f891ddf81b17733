package dev.dromedarr.triage;

import java.util.Optional;
import java.util.Set;

/**
 * What the app reads out of a release's name or a file; each part is empty where it does not tell.
 *
 * @param quality {@code WEBDL-1080p}
 * @param languages their names
 * @param formats the names of the custom formats; an empty set when there are none, and that is told
 */
public record Traits(String quality, Set<String> languages, Optional<Set<String>> formats) {

    /** Nothing is told. */
    public static final Traits UNTOLD = new Traits("", Set.of(), Optional.empty());

    /** The same, and where it does not tell, what the other tells. */
    Traits or(Traits other) {
        return new Traits(
                quality.isEmpty() ? other.quality : quality,
                languages.isEmpty() ? other.languages : languages,
                formats.or(other::formats));
    }
}
