package dev.dromedarr.wanted;

/** Counts, for each key of the index, what years and countries the lists show beside it: how namesakes betray themselves. */
final class Shown {

    private static final int NO_YEAR = 0;
    private static final int SAME = 1;
    private static final int NEAR = 2;
    private static final int OTHER = 3;
    private static final int EXAMPLE = 4;
    private static final int COUNTRY = 5;
    private static final int SLIPS = 6;
    private static final int WIDTH = 7;
    /** In the place of a country: there are several. */
    private static final int SEVERAL = -1;
    /** One slip in so many names is nothing to wonder at. */
    private static final int RARELY = 8;

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
        counts[at + COUNTRY] = joined(counts[at + COUNTRY], country);
    }

    /** One entry more whose title differs from this by one letter. */
    void slip(Posting posting) {
        counts[posting.number() * WIDTH + SLIPS]++;
    }

    /** Whether more names differ by one letter than slips of the pen do: then it is the title of something else. */
    boolean slipsOften(Posting posting) {
        int at = posting.number() * WIDTH;
        int all = counts[at + NO_YEAR] + counts[at + SAME] + counts[at + NEAR] + counts[at + OTHER];
        return counts[at + SLIPS] > 1 + all / RARELY;
    }

    private static int joined(int one, int other) {
        return one == 0 || one == other ? other : other == 0 ? one : SEVERAL;
    }

    /** What another worker saw. */
    void add(Shown other) {
        for (int i = 0; i < counts.length; i++) {
            int kind = i % WIDTH;
            int there = other.counts[i];
            counts[i] = kind == EXAMPLE
                    ? Math.max(counts[i], there)
                    : kind == COUNTRY ? joined(counts[i], there) : counts[i] + there;
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

    /** Whether the name stands there with different countries, or with one that is not its own. */
    boolean countries(Posting posting) {
        int seen = counts[posting.number() * WIDTH + COUNTRY];
        int own = posting.work().country;
        return seen == SEVERAL || (seen != 0 && own != 0 && seen != own);
    }
}
