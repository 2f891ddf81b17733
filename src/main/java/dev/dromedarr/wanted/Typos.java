package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds wanted titles that differ from a text by one typing error: a letter too many, too few, another, or two swapped. */
final class Typos {

    /** Shorter titles are one letter away from too many others. */
    static final int SHORTEST = 6;

    private static final int LONGEST = 80;
    private static final long BASE = 0x100000001b3L;

    private final LongTable heads;
    private final List<Posting> postings = new ArrayList<>();
    private int[] next = new int[64];
    private int[] entry = new int[64];
    private int size;

    Typos(List<Posting> all) {
        List<Posting> fit = all.stream().filter(Typos::worthwhile).toList();
        heads = new LongTable(
                fit.stream().mapToInt(posting -> posting.letters() + 1).sum());
        Spelled spelled = new Spelled();
        for (Posting posting : fit) {
            postings.add(posting);
            spelled.read(posting.loose());
            for (int skip = -1; skip < posting.letters(); skip++) {
                add(spelled.without(skip), postings.size() - 1);
            }
        }
    }

    /** Translations are too many, and a slip in them tells too little. */
    private static boolean worthwhile(Posting posting) {
        return !posting.spelling().part()
                && posting.title().origin() != WantedTitle.Origin.ALTERNATE
                && posting.letters() >= SHORTEST
                && posting.letters() <= LONGEST;
    }

    private void add(long key, int posting) {
        if (size == next.length) {
            next = Arrays.copyOf(next, size * 2);
            entry = Arrays.copyOf(entry, size * 2);
        }
        entry[size] = posting;
        next[size] = heads.put(key, size);
        size++;
    }

    /** For one thread: what it needs to ask again and again. */
    static final class Spelled {
        private final long[] before = new long[LONGEST + 3];
        private final long[] behind = new long[LONGEST + 3];
        private final long[] powers = new long[LONGEST + 3];
        private int length;

        Spelled() {
            powers[0] = 1;
            for (int i = 1; i < powers.length; i++) {
                powers[i] = powers[i - 1] * BASE;
            }
        }

        void read(String letters) {
            length = letters.length();
            before[0] = 0;
            for (int i = 0; i < length; i++) {
                before[i + 1] = before[i] * BASE + letters.charAt(i);
            }
            behind[length] = 0;
            for (int i = length - 1; i >= 0; i--) {
                behind[i] = letters.charAt(i) * powers[length - 1 - i] + behind[i + 1];
            }
        }

        /** The hash of the text without one letter; with all of them for -1. */
        long without(int skip) {
            long hash = skip < 0 ? before[length] : before[skip] * powers[length - 1 - skip] + behind[skip + 1];
            long mixed = (hash + 1) * 0x9E3779B97F4A7C15L;
            return mixed == 0 ? 1 : mixed;
        }
    }

    /** The titles at one error from this loose text. The list belongs to the caller. */
    List<Posting> near(String loose, Spelled spelled) {
        if (loose.length() < SHORTEST - 1 || loose.length() > LONGEST) {
            return List.of();
        }
        spelled.read(loose);
        List<Posting> near = List.of();
        for (int skip = -1; skip < loose.length(); skip++) {
            for (int at = heads.get(spelled.without(skip)); at != LongTable.NONE; at = next[at]) {
                Posting posting = postings.get(entry[at]);
                if (!near.contains(posting) && oneError(posting.loose(), loose)) {
                    near = near.isEmpty() ? new ArrayList<>() : near;
                    near.add(posting);
                }
            }
        }
        return near;
    }

    /** Whether one slip leads from one text to the other; a digit is never a slip. */
    static boolean oneError(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        int more = longer.length() - shorter.length();
        int from = 0;
        while (from < shorter.length() && longer.charAt(from) == shorter.charAt(from)) {
            from++;
        }
        int end = shorter.length();
        while (end > from && longer.charAt(end - 1 + more) == shorter.charAt(end - 1)) {
            end--;
        }
        int left = end - from;
        boolean digit = digits(longer, from, end + more) || digits(shorter, from, end);
        boolean swapped = more == 0
                && left == 2
                && longer.charAt(from) == shorter.charAt(from + 1)
                && longer.charAt(from + 1) == shorter.charAt(from);
        return !digit && (swapped || (more == 0 && left == 1) || (more == 1 && left == 0));
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
