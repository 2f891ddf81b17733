package dev.dromedarr.wanted;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How sure it is that an entry is what is wanted.
 *
 * @param value from 0.0 to 1.0; of a hundred matches at 0.9, ninety are right
 * @param parts what it is made of
 */
public record Confidence(double value, List<Part> parts) {

    /** Without later changes. */
    public Confidence {
        parts = List.copyOf(parts);
    }

    /** Its parts as one line: {@code the same title, year one off, the list shows no other year}. */
    public String words() {
        return parts.stream().map(Part::words).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }
}
