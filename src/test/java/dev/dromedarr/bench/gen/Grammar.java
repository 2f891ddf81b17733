package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes up titles in one language. */
final class Grammar {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ARTICLE = Pattern.compile("^(?:L'|\\S+ (?=\\S))");

    private final Map<String, List<String>> words = new HashMap<>();
    private final List<String> patterns = new ArrayList<>();
    private final boolean spaced;

    private Grammar(String language) {
        for (String line : Words.lines(language + ".words")) {
            String[] halves = line.split(" ", 2);
            if (halves[0].equals("pattern")) {
                String[] weighed = halves[1].split(" ", 2);
                for (int i = 0; i < Integer.parseInt(weighed[0]); i++) {
                    patterns.add(weighed[1]);
                }
            } else {
                words.put(halves[0], List.of(halves[1].split(", ", -1)));
            }
        }
        spaced = !List.of("ja", "zh", "hi", "ar", "ko").contains(language);
    }

    static Grammar of(String language) {
        return new Grammar(language);
    }

    String title(Dice dice) {
        Matcher slots = SLOT.matcher(dice.pick(patterns));
        var title = new StringBuilder();
        while (slots.find()) {
            slots.appendReplacement(title, Matcher.quoteReplacement(fill(slots.group(1), dice)));
        }
        return slots.appendTail(title).toString();
    }

    /** What stands behind a colon. */
    String subtitle(Dice dice) {
        return dice.chance(0.5) ? fill("the", dice) + (spaced ? " " : "") + fill("of", dice) : fill("noun", dice);
    }

    private String fill(String slot, Dice dice) {
        return switch (slot) {
            case "noun" -> capital(bare(dice.pick(words("nouns"))));
            case "the" -> before(dice.pick(words("nouns")));
            case "of" -> dice.pick(words("nouns")).split("/", 2)[1];
            case "joined" -> bare(dice.pick(words("nouns"))).toLowerCase(Locale.ROOT);
            case "made" -> made(dice);
            case "number" -> number(dice);
            default -> dice.pick(words(slot + "s"));
        };
    }

    private List<String> words(String kind) {
        return words.getOrDefault(kind, List.of("X"));
    }

    private String made(Dice dice) {
        int syllables = dice.chance(0.3) ? 2 : dice.chance(0.7) ? 3 : 4;
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(dice.pick(words("syllables")));
        }
        return capital(word.toString());
    }

    private static String number(Dice dice) {
        return switch (dice.below(10)) {
            case 0 -> dice.word("Three Seven Nine Twelve Hundred Thousand");
            case 1 -> Integer.toString(dice.between(1900, 2060));
            case 2, 3 -> Integer.toString(dice.between(100, 1999));
            default -> Integer.toString(dice.between(2, 99));
        };
    }

    private static String before(String noun) {
        return noun.split("/", 2)[0];
    }

    /** Without its article: {@code Le Loup}, {@code L'Été}, {@code Wolf}. */
    private static String bare(String noun) {
        return ARTICLE.matcher(before(noun)).replaceFirst("");
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
