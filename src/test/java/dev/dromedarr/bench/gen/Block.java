package dev.dromedarr.bench.gen;

/**
 * A stretch of the list that one provider wrote in one manner.
 *
 * @param form which of the variants of its style it keeps to, 0 to 99
 * @param umlauts how it writes what English has no letters for
 */
record Block(
        int from,
        Source.Kind kind,
        Style style,
        String language,
        String group,
        int form,
        Attributes attributes,
        Umlauts umlauts,
        boolean crlf,
        boolean years,
        boolean latin1) {

    /** In which shape the lines are. */
    enum Attributes {
        USUAL,
        OTHER_ORDER,
        NONE,
        UNQUOTED,
        SINGLE_QUOTED,
        NO_COMMA,
        GROUP_LINE
    }

    /** What becomes of umlauts and accents. */
    enum Umlauts {
        KEPT,
        DROPPED,
        SPELLED,
        DECOMPOSED
    }

    static Block draw(Dice dice, int from) {
        int kind = dice.below(100);
        var section = kind < 8 ? Source.Kind.CHANNEL : kind < 40 ? Source.Kind.MOVIE : Source.Kind.EPISODE;
        Style style = Style.draw(dice);
        String language = language(style, dice);
        boolean western = "DE FR ES IT NL EN".contains(language);
        return new Block(
                from,
                section,
                style,
                language,
                Groups.draw(section, language, dice),
                dice.below(100),
                attributes(dice),
                umlauts(dice),
                dice.chance(0.17),
                dice.chance(0.2),
                western && dice.chance(0.003));
    }

    private static String language(Style style, Dice dice) {
        return switch (style) {
            case LATIN -> dice.word("ES ES ES PT");
            case LOCAL -> dice.word("TR TR RU RU DE DE FR ES PT VI EN PL");
            default -> dice.word("EN EN EN EN EN EN FR FR FR DE DE DE ES ES IT NL PL TR AR PT RU");
        };
    }

    private static Attributes attributes(Dice dice) {
        int at = dice.below(100);
        return at < 78
                ? Attributes.USUAL
                : at < 86
                        ? Attributes.OTHER_ORDER
                        : at < 90
                                ? Attributes.NONE
                                : at < 92
                                        ? Attributes.UNQUOTED
                                        : at < 93
                                                ? Attributes.SINGLE_QUOTED
                                                : at < 97 ? Attributes.NO_COMMA : Attributes.GROUP_LINE;
    }

    private static Umlauts umlauts(Dice dice) {
        int at = dice.below(100);
        return at < 83 ? Umlauts.KEPT : at < 92 ? Umlauts.DROPPED : at < 98 ? Umlauts.SPELLED : Umlauts.DECOMPOSED;
    }
}
