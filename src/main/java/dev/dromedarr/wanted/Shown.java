package dev.dromedarr.wanted;

/** Counts, for each key of the index, what years and countries the lists show beside it: how namesakes betray themselves. */
final class Shown {

    private static final int NO_YEAR = 0;
    private static final int SAME = 1;
    private static final int NEAR = 2;
    private static final int OTHER = 3;
    private static final int EXAMPLE = 4;
    private static final int OTHER_COUNTRY = 5;
    private static final int WIDTH = 6;

    private final int[] counts;

    Shown(int postings) {
        counts = new int[postings * WIDTH];
    }

    /** One entry more under this key. */
    void count(Posting posting, int year, int country) {
        int at = posting.number() * WIDTH;
        Work work = posting.work();
        if (year <= 0 || !work.dated()) {
            counts[at + NO_YEAR]++;
        } else {
            int years = work.yearsFrom(year);
            counts[at + (years == 0 ? SAME : years == 1 ? NEAR : OTHER)]++;
            counts[at + EXAMPLE] = years > 1 ? Math.max(year, counts[at + EXAMPLE]) : counts[at + EXAMPLE];
        }
        counts[at + OTHER_COUNTRY] += country != 0 && country != work.country ? 1 : 0;
    }

    /** What another worker saw. */
    void add(Shown other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = i % WIDTH == EXAMPLE ? Math.max(counts[i], other.counts[i]) : counts[i] + other.counts[i];
        }
    }

    int same(Posting posting) {
        return counts[posting.number() * WIDTH + SAME];
    }

    int near(Posting posting) {
        return counts[posting.number() * WIDTH + NEAR];
    }

    int other(Posting posting) {
        return counts[posting.number() * WIDTH + OTHER];
    }

    /** One of the other years, or 0. */
    int otherYear(Posting posting) {
        return counts[posting.number() * WIDTH + EXAMPLE];
    }

    int otherCountries(Posting posting) {
        return counts[posting.number() * WIDTH + OTHER_COUNTRY];
    }

}
