package dev.dromedarr.release;

/** The titles that one name may mean, as stretches of its words. */
final class Variants {

    static final int MOST = 8;

    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final boolean[] bare = new boolean[MOST];
    private final TitleForm[] forms = new TitleForm[MOST];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(TitleForm form, int first, int end, boolean withoutBrackets) {
        if (size < MOST && first < end) {
            from[size] = first;
            to[size] = end;
            bare[size] = withoutBrackets;
            forms[size++] = form;
        }
    }

    int from(int variant) {
        return from[variant];
    }

    int to(int variant) {
        return to[variant];
    }

    /** Whether words in brackets are left out. */
    boolean bare(int variant) {
        return bare[variant];
    }

    TitleForm form(int variant) {
        return forms[variant];
    }
}
