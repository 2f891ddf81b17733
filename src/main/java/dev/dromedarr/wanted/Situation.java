package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a name, the lists and the world tell of the year together. Clues add up; how they work together in each situation is corrected
 * by a weight of its own.
 */
final class Situation {

    private enum Year {
        SAME,
        NEAR,
        NONE
    }

    /** What else the lists show under the title: nothing with a year, only its own, or others too, and how many of each. */
    private enum Seen {
        NOTHING,
        SAME,
        SAME_OFTEN,
        HARDLY_OTHERS,
        FEW_OTHERS,
        SOME_OTHERS,
        OTHERS,
        MANY_OTHERS,
        MOST_OTHERS,
        /** And never its own year. */
        ONLY_OTHERS
    }

    private static final int KNOWN = Namesakes.Known.values().length;
    private static final int SEEN = Seen.values().length;
    private static final int OFTEN = 4;
    private static final int HARDLY = 10;

    /** How many there are. */
    static final int ALL = Year.values().length * KNOWN * SEEN;

    /** How many groups. */
    static final int GROUPS = Year.values().length * SEEN;

    private Situation() {}

    /**
     * Its number.
     *
     * @param clues of the name itself
     * @param same how many entries show its very year, and how many one that is one off, or another
     */
    @SuppressWarnings("EnumOrdinal") // nothing is kept by this number
    static int of(long clues, Namesakes.Known known, int same, int near, int other) {
        Year year = Clue.NO_YEAR.in(clues) ? Year.NONE : Clue.NEAR_YEAR.in(clues) ? Year.NEAR : Year.SAME;
        Seen seen =
                switch (year) {
                    case NONE -> shares(same, near + other);
                    case NEAR -> shares(same, near - 1 + other);
                    case SAME -> near > OFTEN * same ? Seen.MANY_OTHERS : near + other > 0 ? Seen.OTHERS : Seen.NOTHING;
                };
        return (year.ordinal() * KNOWN + known.ordinal()) * SEEN + seen.ordinal();
    }

    private static Seen shares(int same, int others) {
        if (others <= 0) {
            return same == 0 ? Seen.NOTHING : same > OFTEN ? Seen.SAME_OFTEN : Seen.SAME;
        }
        if (same == 0) {
            return Seen.ONLY_OTHERS;
        }
        if (others > same) {
            return others > OFTEN * same ? Seen.MOST_OTHERS : Seen.MANY_OTHERS;
        }
        if (others * 2 > same) {
            return Seen.OTHERS;
        }
        return others * OFTEN > same ? Seen.SOME_OTHERS : others * HARDLY > same ? Seen.FEW_OTHERS : Seen.HARDLY_OTHERS;
    }

    /** As the file of the weights calls them, by their numbers. */
    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Year year : Year.values()) {
            for (Namesakes.Known known : Namesakes.Known.values()) {
                for (Seen seen : Seen.values()) {
                    keys.add("year_" + year.name().toLowerCase(Locale.ROOT) + ".namesakes_"
                            + known.name().toLowerCase(Locale.ROOT) + ".seen_"
                            + seen.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return keys;
    }

    /** The same without what is known of namesakes: where few have been seen, the others that are alike tell. */
    static int group(int situation) {
        return situation / (KNOWN * SEEN) * SEEN + situation % SEEN;
    }

    /** As the file of the weights calls the groups, by their numbers. */
    static List<String> groupKeys() {
        List<String> keys = new ArrayList<>();
        for (Year year : Year.values()) {
            for (Seen seen : Seen.values()) {
                keys.add("year_" + year.name().toLowerCase(Locale.ROOT) + ".seen_"
                        + seen.name().toLowerCase(Locale.ROOT));
            }
        }
        return keys;
    }
}
