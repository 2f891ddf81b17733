package dev.dromedarr.playlist;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML entities, for lists that were written by web pages. */
final class Entities {

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8}\\d{0,2});");
    private static final Map<String, String> NAMED = named();
    /** Encoded twice is seen. */
    private static final int MOST_ROUNDS = 2;

    private Entities() {}

    static String decoded(String text) {
        String meant = text;
        for (int i = 0; i < MOST_ROUNDS && meant.indexOf('&') >= 0; i++) {
            meant = ENTITY.matcher(meant).replaceAll(found -> Matcher.quoteReplacement(letter(found)));
        }
        return meant;
    }

    private static String letter(MatchResult found) {
        String name = found.group(1);
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, found.group());
        }
        boolean hex = (name.charAt(1) | 0x20) == 'x';
        int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean letter = Character.isValidCodePoint(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE;
        return letter ? Character.toString(point) : "";
    }

    private static Map<String, String> named() {
        Map<String, String> names = new HashMap<>(Map.of(
                "amp", "&", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "ndash", "–", "mdash", "—", "hellip", "…",
                "rsquo", "’", "lsquo", "‘"));
        names.putAll(Map.of("rdquo", "”", "ldquo", "“", "euro", "€", "trade", "™", "bull", "•", "Scaron", "Š"));
        names.putAll(Map.of("scaron", "š", "OElig", "Œ", "oelig", "œ", "Yuml", "Ÿ"));
        // From 160 on, in order.
        String latin =
                "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2"
                        + " sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc"
                        + " Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve"
                        + " Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc"
                        + " atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve"
                        + " oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
        char letter = 160;
        for (String name : latin.split(" ", -1)) {
            names.put(name, String.valueOf(letter++));
        }
        return Map.copyOf(names);
    }
}
