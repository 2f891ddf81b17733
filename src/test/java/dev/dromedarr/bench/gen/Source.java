package dev.dromedarr.bench.gen;

/** What an entry is: a movie, an episode or a channel; packed into a number where there are millions. */
record Source(Kind kind, int id, int season, int episode) {

    /** The kinds of entries. */
    enum Kind {
        CHANNEL,
        MOVIE,
        EPISODE
    }

    private static final int SEASON_BITS = 8;
    private static final int EPISODE_BITS = 16;

    static long movie(int id) {
        return pack(Kind.MOVIE, id, 0, 0);
    }

    static long episode(int show, int season, int episode) {
        return pack(Kind.EPISODE, show, season, episode);
    }

    static long channel(int id) {
        return pack(Kind.CHANNEL, id, 0, 0);
    }

    @SuppressWarnings("EnumOrdinal") // within one run
    private static long pack(Kind kind, int id, int season, int episode) {
        return ((long) kind.ordinal() << 60)
                | ((long) id << (SEASON_BITS + EPISODE_BITS))
                | ((long) season << EPISODE_BITS)
                | episode;
    }

    static Source of(long packed) {
        return new Source(
                Kind.values()[(int) (packed >>> 60)],
                (int) ((packed >>> (SEASON_BITS + EPISODE_BITS)) & 0xfffffffffL),
                (int) ((packed >>> EPISODE_BITS) & 0xff),
                (int) (packed & 0xffff));
    }

    /** As the truth tells it: {@code m12}, {@code s7-2-11}. */
    String text() {
        return switch (kind) {
            case CHANNEL -> "-";
            case MOVIE -> "m" + id;
            case EPISODE -> "s" + id + "-" + season + "-" + episode;
        };
    }
}
