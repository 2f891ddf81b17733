package dev.dromedarr.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value as somebody gave it.
 *
 * @param items the parts, when it was given as a YAML list
 * @param place the variable, or the file and line
 */
record Given(String text, Optional<List<String>> items, String place) {

    static Given text(String text, String place) {
        return new Given(text, Optional.empty(), place);
    }

    static Given list(List<String> items, String place) {
        return new Given(String.join(",", items), Optional.of(items), place);
    }

    /** The parts of a list, without empty ones. */
    List<String> parts() {
        return items.map(List::stream)
                .orElseGet(() -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
