package dev.dromedarr.wanted;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes Cyrillic and Greek titles in Latin letters, as lists without those letters do. */
final class Latin {

    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        learn(
                "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh");
        learn("щ shch ъ . ы y ь . э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz");
        learn("α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o");
    }

    private Latin() {}

    /** The title in Latin letters; empty when it holds none of the letters that this knows. */
    static Optional<String> of(String title) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var written = new StringBuilder(title.length() + 8);
        boolean any = false;
        for (int i = 0; i < composed.length(); i++) {
            String latin = latin(composed.charAt(i));
            any |= latin != null;
            written.append(latin == null ? String.valueOf(composed.charAt(i)) : latin);
        }
        return any ? Optional.of(written.toString()) : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable String latin(char letter) {
        String known = LETTERS.get(letter);
        if (known != null || letter < 0x370 || letter > 0x4ff) {
            return known;
        }
        // Greek letters with an accent, as one letter.
        return LETTERS.get(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .charAt(0));
    }

    private static void learn(String pairs) {
        String[] words = pairs.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            LETTERS.put(words[i].charAt(0), words[i + 1].equals(".") ? "" : words[i + 1]);
        }
    }
}
