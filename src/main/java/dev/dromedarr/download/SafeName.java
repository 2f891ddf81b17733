package dev.dromedarr.download;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes names of titles that no file system, and no other system that sees the folder, stumbles over. */
final class SafeName {

    private static final String NOTHING = "Untitled";

    /** As Sonarr and Radarr replace them when they rename; what is not named here and illegal is left out. */
    private static final Map<Integer, String> INSTEAD = Map.of(
            (int) '\\',
            "+",
            (int) '/',
            "+",
            (int) '?',
            "!",
            (int) '*',
            "-",
            (int) ':',
            "-",
            (int) '<',
            "",
            (int) '>',
            "",
            (int) '|',
            "",
            (int) '"',
            "");

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private static final Pattern COLON = Pattern.compile(":\\s");
    private static final Pattern REPEATED = Pattern.compile("([- ._])\\1+");
    private static final Pattern BEGIN = Pattern.compile("^[ .]+");
    private static final Pattern END = Pattern.compile("[ .]+$");
    private static final Pattern STEM_END = Pattern.compile("[- ._]+$");

    /** Windows takes these for devices, whatever follows a dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)^(aux|com[0-9¹²³]|con|lpt[0-9¹²³]|nul|prn)(?:\\.|$)");

    private SafeName() {}

    /** The same title, without what may not stand in a name; perhaps nothing is left. */
    static String text(String title) {
        var safe = new StringBuilder();
        String smart =
                COLON.matcher(Normalizer.normalize(title, Normalizer.Form.NFC)).replaceAll(" - ");
        smart.codePoints().forEach(point -> {
            if (INSTEAD.containsKey(point)) {
                safe.append(INSTEAD.get(point));
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                safe.append(' ');
            } else if (shown(point)) {
                safe.appendCodePoint(point);
            }
        });
        String once = REPEATED.matcher(safe).replaceAll("$1");
        return BEGIN.matcher(once).replaceAll("").stripTrailing();
    }

    /** Control characters and NUL, marks that turn the direction of what follows, halves of letters: none of them is seen. */
    private static boolean shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.FORMAT -> point == JOINER || point == NON_JOINER;
            case Character.UNASSIGNED -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
            default -> true;
        };
    }

    /** Without dots and spaces at its end. */
    static String end(String text) {
        return END.matcher(text).replaceAll("");
    }

    /** A whole folder's name. */
    static String folder(String name) {
        return named(BEGIN.matcher(end(name)).replaceAll(""));
    }

    /** A whole file's name, without dot and extension. */
    static String stem(String name) {
        return named(BEGIN.matcher(STEM_END.matcher(name).replaceAll("")).replaceAll(""));
    }

    private static String named(String name) {
        return name.isEmpty() ? NOTHING : DEVICE.matcher(name).replaceFirst("$1_");
    }
}
