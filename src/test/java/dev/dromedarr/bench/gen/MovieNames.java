package dev.dromedarr.bench.gen;

/** How each style writes the name of a movie. */
final class MovieNames {

    private MovieNames() {}

    static String write(Block block, Parts parts, Dice dice) {
        int form = dice.chance(0.05) ? dice.below(100) : (block.form() * 37 + 11) % 100;
        String title = Prefix.of(block, dice) + parts.title();
        return switch (block.style()) {
            case DASH, BOX, PIPE ->
                form < 62
                        ? tagSomewhere(title, parts.round(), parts.tagged(), form)
                        : form < 76
                                ? title + parts.after(" - ", parts.year()) + parts.tagged()
                                : form < 86
                                        ? title + parts.after(" -", parts.round()) + parts.tagged()
                                        : title + parts.after(" ", parts.year()) + parts.tagged();
            case DASH_YEAR -> title + parts.after(" - ", parts.year()) + parts.tagged();
            case LATIN ->
                form < 50
                        ? title + parts.round() + " [LAT]"
                        : form < 80
                                ? title + parts.after(" ", parts.year()) + " Latino"
                                : title + parts.round() + parts.tagged();
            case UNDERSCORE -> parts.joined("_") + parts.after("_", parts.year());
            case SCENE -> scene(parts, form);
            case LOCAL -> title + parts.round() + (form < 40 ? " " + parts.language() : "") + parts.tagged();
            default ->
                form < 82
                        ? tagSomewhere(title, parts.round(), parts.tagged(), form)
                        : form < 97
                                ? title + parts.after(" ", parts.year()) + parts.tagged()
                                : form < 98
                                        ? title + (parts.year().isEmpty() ? "" : " [" + parts.year() + "]")
                                        : title + parts.round() + ".mkv";
        };
    }

    private static String tagSomewhere(String title, String year, String tag, int form) {
        return form % 3 == 0 ? title + tag + year : title + year + tag;
    }

    private static String scene(Parts parts, int form) {
        String start = parts.joined(".") + parts.after(".", parts.year());
        return form < 30
                ? start + ".MULTi.1080p.BluRay.x264-GRP"
                : form < 60
                        ? start + ".German.DL.2160p.UHD.BluRay.x265-GRP.mkv"
                        : form < 80 ? start + ".720p.WEB-DL.AAC2.0.H.264-GRP" : start + ".1080p-dual-lat";
    }
}
