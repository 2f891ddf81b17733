package dev.dromedarr.release;

import java.text.Normalizer;
import java.util.Locale;

/** A release title with all that is decoration taken off, so that two spellings of one title compare as equal. */
public record TitleKey(String key) {

    public static TitleKey of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var kept = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return new TitleKey(kept.toString());
    }
}
