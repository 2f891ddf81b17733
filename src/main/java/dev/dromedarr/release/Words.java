package dev.dromedarr.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that mean something in a name, read once from {@code words.properties}; found without making a string. */
final class Words {

    static final int NONE = -1;

    private static final int LONGEST = 24;
    private static final int SLOTS = 1 << 13;
    private static final int SIEVE = 1 << 15;

    private static final Words KNOWN = new Words(ResourceBundle.getBundle("dev.dromedarr.release.words", Locale.ROOT));

    /** One bit for each word that is known, to turn most others away at once: it stays in the processor. */
    private final long[] sieve = new long[SIEVE / Long.SIZE];

    private final long[] keys = new long[SLOTS];
    private final int[] marks = new int[SLOTS];
    private final int[] values = new int[SLOTS];
    private final byte[] languages = new byte[SLOTS];
    private final List<String> languageCodes = new ArrayList<>(List.of(""));

    private Words(ResourceBundle bundle) {
        for (String meaning : bundle.keySet()) {
            String[] parts = meaning.split("\\.");
            for (String word : bundle.getString(meaning).split("\\s+", -1)) {
                learn(parts, word);
            }
        }
    }

    /** The slot of a word, or {@link #NONE}. */
    static int find(char[] text, int from, int to) {
        return to - from > LONGEST ? NONE : KNOWN.slot(Hash.of(text, from, to));
    }

    static int marks(int slot) {
        return KNOWN.marks[slot];
    }

    static int value(int slot) {
        return KNOWN.values[slot];
    }

    /** The number of a word's language; 0 is none. */
    static int language(int slot) {
        return KNOWN.languages[slot];
    }

    /** The two letters of ISO 639-1 for a language's number. */
    static String languageCode(int number) {
        return KNOWN.languageCodes.get(number);
    }

    private int slot(long key) {
        if ((sieve[(int) (key >>> 38) & (sieve.length - 1)] & (1L << (key >>> 32))) == 0) {
            return NONE;
        }
        for (int at = (int) key & (SLOTS - 1); keys[at] != 0; at = (at + 1) & (SLOTS - 1)) {
            if (keys[at] == key) {
                return at;
            }
        }
        return NONE;
    }

    private void learn(String[] meaning, String word) {
        char[] letters = folded(word.replace("-", ""));
        int slot = take(Hash.of(letters, 0, letters.length));
        marks[slot] |= bits(meaning);
        if (meaning[0].equals("language") || meaning[0].equals("code")) {
            languages[slot] = (byte) language(meaning[1]);
        } else if (meaning.length > 1) {
            values[slot] = joined(word, values[slot], value(meaning[0], meaning[1]));
        }
        if (word.indexOf('-') > 0) {
            char[] start = folded(word.substring(0, word.indexOf('-')));
            int first = take(Hash.of(start, 0, start.length));
            marks[first] |= Mark.JOINS;
        }
    }

    private static int joined(String word, int one, int other) {
        if (Value.clash(one, other)) {
            throw new IllegalStateException("words.properties gives two values to " + word);
        }
        return one | other;
    }

    private static char[] folded(String word) {
        var folded = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char one = Fold.of(word.charAt(i));
            if (Fold.many(one)) {
                folded.append(Fold.more(one));
            } else if (one != Fold.GONE) {
                folded.append(one);
            }
        }
        return folded.toString().toCharArray();
    }

    private static int value(String kind, String value) {
        return switch (kind) {
            case "source" -> Value.source(Source.valueOf(value.toUpperCase(Locale.ROOT)));
            case "tech" ->
                value.equals("strong") ? 0 : Value.modifier(Modifier.valueOf(value.toUpperCase(Locale.ROOT)));
            case "voice" -> Value.voice(Voice.valueOf(value.toUpperCase(Locale.ROOT)));
            case "resolution" -> Value.lines(Integer.parseInt(value));
            case "count", "roman", "month", "id" -> Value.number(Integer.parseInt(value));
            case "season" -> Value.number(1);
            default -> 0;
        };
    }

    private int language(String code) {
        int known = languageCodes.indexOf(code);
        if (known < 0) {
            languageCodes.add(code);
        }
        return known < 0 ? languageCodes.size() - 1 : known;
    }

    private int take(long key) {
        int at = (int) key & (SLOTS - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (SLOTS - 1);
        }
        keys[at] = key;
        sieve[(int) (key >>> 38) & (sieve.length - 1)] |= 1L << (key >>> 32);
        return at;
    }

    private static int bits(String[] meaning) {
        int strong = meaning[meaning.length - 1].equals("strong") ? Mark.STRONG : 0;
        return strong
                | switch (meaning[0]) {
                    case "language" -> Mark.LANGUAGE;
                    case "code" -> Mark.LANGUAGE | Mark.CODE;
                    case "country" -> Mark.COUNTRY | Mark.CODE;
                    case "resolution" -> Mark.RESOLUTION;
                    case "source" -> Mark.SOURCE;
                    case "tech" -> Mark.TECH;
                    case "edition" -> Mark.EDITION;
                    case "voice" -> Mark.VOICE;
                    case "platform" -> Mark.PLATFORM;
                    case "article" -> Mark.ARTICLE;
                    case "small" -> Mark.SMALL;
                    case "season" -> Mark.SEASON;
                    case "episode" -> Mark.EPISODE;
                    case "chapter" -> Mark.CHAPTER | Mark.EPISODE;
                    case "part" -> Mark.PART;
                    case "count" -> Mark.COUNT;
                    case "roman" -> Mark.ROMAN;
                    case "month" -> Mark.MONTH;
                    case "extension" -> Mark.EXTENSION;
                    case "prefix" -> Mark.PREFIX;
                    case "site" -> Mark.SITE;
                    case "special" -> Mark.SPECIAL;
                    case "pack" -> Mark.PACK;
                    case "repost" -> Mark.REPOST;
                    case "behind" -> Mark.BEHIND;
                    case "id" -> Mark.ID;
                    case "title" -> Mark.TITLE;
                    case "filler" -> Mark.FILLER;
                    default -> throw new IllegalStateException("words.properties: " + meaning[0]);
                };
    }
}
