package dev.dromedarr.bench.gen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The texts beside this package that titles are made of. */
final class Words {

    private Words() {}

    /** The lines of such a text, without its comments. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("/bench/gen/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
