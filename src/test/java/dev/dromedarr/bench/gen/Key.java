package dev.dromedarr.bench.gen;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what two titles count as the same in the statistics; on purpose not the key that matching uses. */
final class Key {

    private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LATIN_MARKS = Pattern.compile("[\\u0300-\\u036f]");

    private Key() {}

    static String of(String title) {
        String words = words(title);
        return words.replace(" ", "");
    }

    /** Folded words with one space between, without a leading article. */
    static String words(String title) {
        String folded = LATIN_MARKS
                .matcher(Normalizer.normalize(title.replace("'", "").replace("’", ""), Normalizer.Form.NFKD))
                .replaceAll("");
        String words =
                REST.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.startsWith("the ") ? words.substring(4) : words;
    }
}
