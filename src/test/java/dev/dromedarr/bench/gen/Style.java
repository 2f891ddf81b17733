package dev.dromedarr.bench.gen;

/** The ways in which providers write names, with how many of a hundred blocks each has. */
enum Style {
    DASH(28),
    PLAIN(19),
    PIPE(15),
    DASH_YEAR(10),
    BOX(8),
    LATIN(5),
    UNDERSCORE(4),
    SCENE(4),
    LOCAL(5),
    TAG_FIRST(2);

    private final int weight;

    Style(int weight) {
        this.weight = weight;
    }

    static Style draw(Dice dice) {
        int at = dice.below(100);
        for (Style style : values()) {
            at -= style.weight;
            if (at < 0) {
                return style;
            }
        }
        return PLAIN;
    }
}
