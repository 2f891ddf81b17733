package dev.dromedarr.bench.gen;

/** How each style writes the name of an episode. */
final class EpisodeNames {

    /**
     * Which number an episode shows.
     *
     * @param last the same as {@code episode}, or more for several in one file
     * @param absolute counted through, where the name shows only that; otherwise 0
     * @param date where the name shows only that; otherwise empty
     * @param name of the episode, mostly empty
     */
    record Numbers(int season, int episode, int last, int absolute, String date, String name) {}

    private EpisodeNames() {}

    static String write(Block block, Parts parts, Numbers number, Dice dice) {
        int form = dice.chance(0.02) ? dice.below(100) : (block.form() * 53 + 29) % 100;
        String prefix = Prefix.of(block, dice);
        String title = prefix + parts.title() + (block.style() == Style.UNDERSCORE ? "" : parts.round());
        if (!number.date().isEmpty()) {
            return title + (form < 50 ? " " : " - ") + number.date() + parts.tagged();
        }
        if (number.absolute() > 0) {
            return title + (form < 60 ? " - %03d" : form < 85 ? " %02d" : " EP %d").formatted(number.absolute());
        }
        return switch (block.style()) {
            case DASH -> title + " - " + code(number) + parts.after(" - ", number.name()) + parts.tagged();
            case PIPE -> title + parts.tagged() + " " + (form < 70 ? spaced(number) : code(number));
            case DASH_YEAR ->
                form < 50
                        ? title + " - " + cross(number) + parts.after(" - ", number.name())
                        : title + " - " + code(number);
            case LATIN ->
                form < 40
                        ? title + " T%d|EP%02d".formatted(number.season(), number.episode())
                        : form < 75
                                ? title + " T%d E%d".formatted(number.season(), number.episode())
                                : form < 90
                                        ? title + " TEMP %d CAP %d".formatted(number.season(), number.episode())
                                        : title + " S%d-E%d".formatted(number.season(), number.episode());
            case UNDERSCORE -> parts.joined("_") + "_" + code(number);
            case SCENE ->
                parts.joined(".") + "." + code(number)
                        + (form < 50 ? ".1080p.WEB.H264-GRP" : ".720p.HDTV.x264-GRP.mkv");
            case LOCAL -> title + local(parts.language(), number, form);
            case TAG_FIRST -> tagFirst(parts, number, form);
            default ->
                form < 40
                        ? title + " " + code(number)
                        : form < 65
                                ? title + " " + spaced(number)
                                : form < 80 ? title + " " + cross(number) : title + " - " + code(number);
        };
    }

    private static String code(Numbers number) {
        String last = number.last() > number.episode() ? "-E%02d".formatted(number.last()) : "";
        return "S%02dE%02d".formatted(number.season(), number.episode()) + last;
    }

    private static String spaced(Numbers number) {
        return "S%02d E%02d".formatted(number.season(), number.episode());
    }

    private static String cross(Numbers number) {
        return "%dx%02d".formatted(number.season(), number.episode());
    }

    private static String local(String language, Numbers number, int form) {
        String words =
                switch (language) {
                    case "TR" -> form < 60 ? " - %d. Sezon %d. Bölüm" : " Sezon %d Bölüm %d";
                    case "RU" -> " %d сезон %d серия";
                    case "DE" -> " Staffel %d Folge %d";
                    case "FR" -> " Saison %d Épisode %d";
                    case "ES" -> " Temporada %d Capítulo %d";
                    case "PT" -> " Temporada %d Episódio %d";
                    case "VI" -> " (Phần %d) - Tập %02d";
                    case "PL" -> " Sezon %d Odcinek %d";
                    default -> " Season %d Episode %d";
                };
        return words.formatted(number.season(), number.episode());
    }

    /** The title after the number; for a third of these blocks it stands only in the group. */
    private static String tagFirst(Parts parts, Numbers number, int form) {
        return form < 20
                ? cross(number)
                : form < 30
                        ? "%d сезон %d серия".formatted(number.season(), number.episode())
                        : form < 60
                                ? "%dx%d %s".formatted(number.season(), number.episode(), parts.title())
                                : form < 75
                                        ? cross(number) + "-DUB " + parts.title()
                                        : code(number) + " " + parts.title();
    }

    /** Whether the name says nothing but a number. */
    static boolean nameless(String name) {
        return name.matches("\\d+x\\d+|\\d+ сезон \\d+ серия");
    }
}
