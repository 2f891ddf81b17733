package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds wanted titles that differ from a text by one typing error: a letter too many, too few, another, or two swapped. One error
 * leaves the beginning of a title as it is, or its end: by these two it is found, and the rest is compared.
 */
final class Typos {

    /** Shorter titles are one letter away from too many others. */
    static final int SHORTEST = 6;

    private static final int LONGEST = 80;
    private static final long BASE = 0x100000001b3L;

    private final LongTable halves;
    private final List<Posting> postings;
    /** For each half of each title the next one that is the same; beginnings have even numbers. */
    private final int[] next;
    /** One bit for each letter of a title, some letters sharing one: one error changes two of them at most. */
    private final int[] letters;

    Typos(List<Posting> all) {
        postings = all.stream().filter(posting -> !posting.loose().isEmpty()).toList();
        halves = new LongTable(postings.size() * 2);
        next = new int[postings.size() * 2];
        letters = new int[postings.size()];
        Spelled spelled = new Spelled();
        for (int i = 0; i < postings.size(); i++) {
            int length = postings.get(i).letters();
            spelled.read(postings.get(i).loose());
            next[2 * i] = halves.put(spelled.beginning(length), 2 * i);
            next[2 * i + 1] = halves.put(spelled.end(length), 2 * i + 1);
            letters[i] = letters(postings.get(i).loose());
        }
    }

    /** Translations are too many, and a slip in them tells too little. */
    static boolean worthwhile(TitleSpelling spelling, WantedTitle.Origin origin, int letters) {
        return !spelling.part() && origin != WantedTitle.Origin.ALTERNATE && letters >= SHORTEST && letters <= LONGEST;
    }

    /** For one thread: what it needs to ask again and again. */
    static final class Spelled {
        private final long[] before = new long[LONGEST + 3];
        private final long[] behind = new long[LONGEST + 3];
        private int length;

        void read(String letters) {
            length = letters.length();
            int half = length / 2 + 1;
            before[0] = 0;
            for (int i = 0; i < half && i < length; i++) {
                before[i + 1] = before[i] * BASE + letters.charAt(i);
            }
            behind[0] = 0;
            for (int i = 0; i < half && i < length; i++) {
                behind[i + 1] = behind[i] * BASE + letters.charAt(length - 1 - i);
            }
        }

        /** The key that titles of so many letters have when they begin as this text does. */
        long beginning(int letters) {
            return key(before[(letters - 1) / 2], letters * 2);
        }

        /** The same for the end; between the two halves stands one letter more, and no error reaches into both. */
        long end(int letters) {
            return key(behind[letters / 2], letters * 2 + 1);
        }

        private static long key(long hash, int form) {
            long key = (hash ^ form * 0xD6E8FEB86659FD93L) * 0x9E3779B97F4A7C15L;
            long mixed = key ^ key >>> 32;
            return mixed == 0 ? 1 : mixed;
        }
    }

    /** The titles at one error from this loose text, as they stand in the index. The list belongs to the caller. */
    List<Posting> near(String loose, Spelled spelled) {
        int length = loose.length();
        if (length < SHORTEST - 1 || length > LONGEST) {
            return List.of();
        }
        spelled.read(loose);
        int all = letters(loose);
        List<Posting> near = List.of();
        for (int wanted = length - 1; wanted <= length + 1; wanted++) {
            near = compare(halves.get(spelled.beginning(wanted)), loose, all, near);
            near = compare(halves.get(spelled.end(wanted)), loose, all, near);
        }
        if (near.size() > 1) {
            near.sort(Comparator.comparingInt(Posting::number));
        }
        return near;
    }

    private static int letters(String loose) {
        int all = 0;
        for (int i = 0; i < loose.length(); i++) {
            all |= 1 << loose.charAt(i);
        }
        return all;
    }

    private List<Posting> compare(int first, String loose, int all, List<Posting> found) {
        List<Posting> near = found;
        for (int at = first; at != LongTable.NONE; at = next[at]) {
            if (Integer.bitCount(letters[at / 2] ^ all) > 2) {
                continue;
            }
            Posting posting = postings.get(at / 2);
            if (oneError(posting.loose(), loose) && !near.contains(posting)) {
                near = near.isEmpty() ? new ArrayList<>() : near;
                near.add(posting);
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
