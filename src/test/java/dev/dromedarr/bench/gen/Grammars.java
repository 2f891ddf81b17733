package dev.dromedarr.bench.gen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Made-up titles in all languages that there are words of. */
final class Grammars {

    private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();

    /** For a language without words of its own, English. */
    Grammar of(String language) {
        String spoken =
                switch (language) {
                    case "fr", "de", "es", "it", "pt", "nl", "pl", "tr", "ru", "ja", "jr", "ko", "hi", "ar", "zh" ->
                        language;
                    default -> "en";
                };
        return grammars.computeIfAbsent(spoken, Grammar::of);
    }
}
