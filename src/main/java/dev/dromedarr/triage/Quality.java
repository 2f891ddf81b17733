package dev.dromedarr.triage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a quality says, {@code WEBDL-1080p}: only the lines of the picture can be compared without a profile. */
record Quality(String name) {

    private static final Pattern LINES = Pattern.compile("(\\d{3,4})p");

    /** Empty when the name tells none, as {@code SDTV}. */
    Optional<Integer> lines() {
        Matcher lines = LINES.matcher(name);
        return lines.find() ? Optional.of(Integer.valueOf(lines.group(1))) : Optional.empty();
    }

    /** False where one of the two does not tell. */
    boolean below(Quality other) {
        return lines().flatMap(mine -> other.lines().map(theirs -> mine < theirs))
                .orElse(false);
    }
}
