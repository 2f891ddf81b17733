package dev.dromedarr.release;

import java.util.Locale;

/** Tells names that were written from right to left to hide them: 10E10S.eltiT, p0801. */
final class Backward {

    private static final int LONGEST = Tokens.LONGEST;

    private Backward() {}

    static boolean written(String name) {
        String start = name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return start.contains("p0801") || start.contains("p027") || start.contains("p0612") || tag(start);
    }

    /** The name as it was before, without the extension that was put on later. */
    static String turn(String name) {
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 && name.length() - dot == 4 ? name.substring(0, dot) : name;
        return new StringBuilder(bare).reverse().toString();
    }

    private static boolean tag(String name) {
        for (int at = name.indexOf('s'); at >= 0; at = name.indexOf('s', at + 1)) {
            boolean ends = at + 1 == name.length() || !Character.isLetterOrDigit(name.charAt(at + 1));
            if (ends && at >= 5 && digits(name, at - 2) && name.charAt(at - 3) == 'e' && digits(name, at - 5)) {
                return at == 5 || !Character.isLetterOrDigit(name.charAt(at - 6));
            }
        }
        return false;
    }

    private static boolean digits(String name, int at) {
        return Character.isDigit(name.charAt(at)) && Character.isDigit(name.charAt(at + 1));
    }
}
