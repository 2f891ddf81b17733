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

    /** What else the lists show under the title. */
    private enum Seen {
        NOTHING,
        SAME,
        FEW_OTHERS,
        OTHERS,
        MANY_OTHERS,
        /** And never its own year. */
        ONLY_OTHERS
    }

    private static final int KNOWN = Namesakes.Known.values().length;
    private static final int SEEN = Seen.values().length;

    /** How many there are. */
    static final int ALL = Year.values().length * KNOWN * SEEN;

    private Situation() {}

    /**
     * Its number.
     *
     * @param clues those of the lists too
     * @param ownYear whether the lists show its very year anywhere
     */
    @SuppressWarnings("EnumOrdinal") // nothing is kept by this number
    static int of(long clues, Namesakes.Known known, boolean ownYear) {
        Year year = Clue.NO_YEAR.in(clues) ? Year.NONE : Clue.NEAR_YEAR.in(clues) ? Year.NEAR : Year.SAME;
        return (year.ordinal() * KNOWN + known.ordinal()) * SEEN
                + seen(clues, ownYear).ordinal();
    }

    private static Seen seen(long clues, boolean ownYear) {
        boolean others = Clue.NO_YEAR_OTHERS_SEEN.in(clues) || Clue.NEAR_OTHERS_SEEN.in(clues);
        if (others && !ownYear) {
            return Seen.ONLY_OTHERS;
        }
        if (Clue.NO_YEAR_MANY_OTHERS.in(clues) || Clue.NEAR_OFTEN.in(clues)) {
            return Seen.MANY_OTHERS;
        }
        if (Clue.NO_YEAR_FEW_OTHERS.in(clues)) {
            return Seen.FEW_OTHERS;
        }
        if (others || Clue.SAME_OTHERS_SEEN.in(clues)) {
            return Seen.OTHERS;
        }
        return Clue.NO_YEAR_SAME_SEEN.in(clues) || Clue.NEAR_SAME_SEEN.in(clues) ? Seen.SAME : Seen.NOTHING;
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
}
