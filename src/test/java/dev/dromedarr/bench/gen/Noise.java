package dev.dromedarr.bench.gen;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens to titles on their way through providers. */
final class Noise {

    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final Pattern ROMAN = Pattern.compile("(?<=\\S )(II|III|IV|VI|VII)(?=$|:)");
    private static final Pattern ARABIC = Pattern.compile("(?<=\\S )([2-7])(?=$|:)");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern ACCENTED = Pattern.compile("[À-ž]");
    private static final List<String> NUMERALS = List.of("", "I", "II", "III", "IV", "V", "VI", "VII");
    /** Fewer letters bear no slip. */
    private static final int SHORTEST = 5;

    private Noise() {}

    /** The title with one slip of the pen; short ones stay as they are. */
    static String slip(String title, Dice dice) {
        for (int tries = 0; title.length() >= SHORTEST && tries < 8; tries++) {
            int at = dice.between(1, title.length() - 2);
            char letter = title.charAt(at);
            char next = title.charAt(at + 1);
            if (Character.isLetter(letter) && Character.isLetter(next) && letter != next) {
                String head = title.substring(0, at);
                return switch (dice.below(4)) {
                    case 0 -> head + title.substring(at + 1);
                    case 1 -> head + next + letter + title.substring(at + 2);
                    case 2 -> head + letter + title.substring(at);
                    default -> head + Character.toLowerCase(next) + title.substring(at + 1);
                };
            }
        }
        return title;
    }

    static String title(String title, Block block, Dice dice, List<String> notes) {
        String text = marks(numerals(title, dice, notes), dice, notes);
        if (text.startsWith("The ") && dice.chance(0.02)) {
            notes.add("article");
            text = dice.chance(0.5) ? text.substring(4) + ", The" : text.substring(4);
        }
        if (dice.chance(0.012)) {
            String slipped = slip(text, dice);
            if (!slipped.equals(text)) {
                notes.add("typo");
                text = slipped;
            }
        }
        text = umlauts(text, block, notes);
        if (text.length() > 24 && dice.chance(0.004)) {
            notes.add("cut");
            text = text.substring(0, text.offsetByCodePoints(0, 20)) + "..";
        }
        if (dice.chance(block.form() == 7 ? 0.97 : 0.02)) {
            notes.add("caps");
            text = text.toUpperCase(Locale.ROOT);
        }
        return text;
    }

    private static String numerals(String title, Dice dice, List<String> notes) {
        if (!dice.chance(0.12)) {
            return title;
        }
        Matcher roman = ROMAN.matcher(title);
        Matcher arabic = ARABIC.matcher(title);
        String other = title;
        if (roman.find()) {
            other = title.substring(0, roman.start()) + NUMERALS.indexOf(roman.group()) + title.substring(roman.end());
        } else if (arabic.find()) {
            other = title.substring(0, arabic.start())
                    + NUMERALS.get(Integer.parseInt(arabic.group()))
                    + title.substring(arabic.end());
        }
        if (!other.equals(title)) {
            notes.add("numeral");
        }
        return other;
    }

    private static String marks(String title, Dice dice, List<String> notes) {
        String text = title;
        if (text.contains(": ") && dice.chance(0.4)) {
            notes.add("colon");
            text = text.replace(": ", dice.pick(List.of(" - ", " - ", " ", " : ")));
        }
        if (text.contains(" & ") && dice.chance(0.2)) {
            notes.add("and");
            text = text.replace(" & ", dice.chance(0.8) ? " and " : " &amp; ");
        } else if (text.contains(" and ") && dice.chance(0.1)) {
            notes.add("and");
            text = text.replace(" and ", " & ");
        }
        if (text.contains("'") && dice.chance(0.15)) {
            text = text.replace("'", dice.pick(List.of("’", "", "&#39;", "´")));
        }
        return text;
    }

    private static String umlauts(String text, Block block, List<String> notes) {
        if (block.umlauts() == Block.Umlauts.KEPT || !ACCENTED.matcher(text).find()) {
            return text;
        }
        notes.add("umlaut");
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return switch (block.umlauts()) {
            case SPELLED ->
                MARKS.matcher(Normalizer.normalize(
                                text.replace("ä", "ae")
                                        .replace("ö", "oe")
                                        .replace("ü", "ue")
                                        .replace("Ä", "Ae")
                                        .replace("Ö", "Oe")
                                        .replace("Ü", "Ue")
                                        .replace("ß", "ss"),
                                Normalizer.Form.NFD))
                        .replaceAll("");
            case DROPPED -> MARKS.matcher(apart).replaceAll("");
            default -> apart;
        };
    }

    /** What befalls the whole name. */
    static String name(String name, Dice dice, List<String> notes) {
        String text = name;
        if (dice.chance(0.003) && ACCENTED.matcher(text).find()) {
            notes.add("mojibake");
            text = new String(text.getBytes(StandardCharsets.UTF_8), CP1252);
        }
        if (dice.chance(0.002)) {
            notes.add("nbsp");
            text = text.replace(' ', '\u00a0');
        }
        if (dice.chance(0.0006)) {
            notes.add("bidi");
            text = "\u200e" + text + "\u200e";
        }
        if (dice.chance(0.005)) {
            text = text.replaceFirst(" ", "  ");
        }
        if (dice.chance(0.0005)) {
            text = "\"" + text + "\"";
        }
        return text;
    }
}
