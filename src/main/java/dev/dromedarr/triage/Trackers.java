package dev.dromedarr.triage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which trackers are private and which public, by parts of the indexer's name, case ignored. A name on the private list is
 * private whatever else is said of it; of any other the word of Prowlarr goes before the public list.
 */
public record Trackers(List<String> privateOnes, List<String> publicOnes) {

    public Privacy privacy(Protocol protocol, Optional<String> indexer, Optional<Privacy> told) {
        if (protocol == Protocol.USENET) {
            return Privacy.USENET;
        }
        String name = indexer.orElse("").toLowerCase(Locale.ROOT);
        if (named(privateOnes, name)) {
            return Privacy.PRIVATE;
        }
        return told.orElseGet(() -> named(publicOnes, name) ? Privacy.PUBLIC : Privacy.UNKNOWN);
    }

    private static boolean named(List<String> parts, String name) {
        return parts.stream()
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .anyMatch(part -> !part.isEmpty() && name.contains(part));
    }
}
