package dev.dromedarr.playlist;

import java.text.Normalizer;
import java.util.Arrays;

/** Words to look for in names, where {@code é} is {@code e} and capitals do not count. */
final class Folded {

    private static final char[] FOLDS = folds();

    private final String[] words;

    Folded(String text) {
        this.words = Arrays.stream(fold(text).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    boolean allIn(Text name) {
        for (String word : words) {
            if (!in(word, name)) {
                return false;
            }
        }
        return words.length > 0;
    }

    private static boolean in(String word, Text name) {
        char[] letters = name.array();
        char first = word.charAt(0);
        for (int i = 0; i + word.length() <= name.length(); i++) {
            if (FOLDS[letters[i]] == first && here(word, letters, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean here(String word, char[] letters, int at) {
        for (int i = 1; i < word.length(); i++) {
            if (FOLDS[letters[at + i]] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        char[] letters = Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = FOLDS[letters[i]];
        }
        return new String(letters);
    }

    private static char[] folds() {
        char[] folds = new char[Character.MAX_VALUE + 1];
        for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
            boolean latinOrGreek = letter >= 0xc0 && letter < 0x2000 && !Character.isSurrogate(letter);
            char plain = latinOrGreek
                    ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                            .charAt(0)
                    : letter;
            folds[letter] = Character.toLowerCase(plain);
        }
        return folds;
    }
}
