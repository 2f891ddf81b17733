package dev.dromedarr.bench.gen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the name of an entry as its provider would. */
final class Namer {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu.MM.dd", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu MM dd", Locale.ROOT));
    private static final String TAGS =
            "[4K]|[UHD]|(LQ)|(HQ)|[MULTI-SUB]|[Multi Sub]|(VOSTFR)|(ENG-SUB)|FHD|HEVC|1080p|[V2]|(EN SPOKEN)|[LAT]|(Multi A/S)|HDR|4K";

    private final Universe universe;
    private final Grammars grammars;
    private final Titles titles;
    private final double yearless;

    Namer(Universe universe, Grammars grammars, double yearless) {
        this.universe = universe;
        this.grammars = grammars;
        this.titles = new Titles(grammars);
        this.yearless = yearless;
    }

    /** @param more whether the next episode stands next in the list */
    Named name(Block block, Source source, boolean more, Dice dice) {
        var notes = new ArrayList<String>();
        return switch (source.kind()) {
            case CHANNEL -> channel(block, source.id(), dice);
            case MOVIE -> movie(block, universe.movies().get(source.id()), dice, notes);
            case EPISODE -> episode(block, source, more && dice.chance(0.0008), dice, notes);
        };
    }

    private Named channel(Block block, int id, Dice dice) {
        var own = new Dice(id);
        String name = own.word("News Arena Cinema Sport Kids Planet Gold Family Action Docu Music Prime") + " "
                + own.word("24 1 2 3 One Plus Max TV International Greats");
        String quality = dice.pick(List.of("HD", "FHD", "4K", "SD", "ᴴᴰ", "ᴿᴬᵂ", "(720p) [Not 24/7]"));
        String before = block.form() < 50 ? block.language() + ": " : "|" + block.language() + "| ";
        return new Named(before + name + " " + quality, name, block.group(), 0, List.of());
    }

    private Named movie(Block block, Movie movie, Dice dice, List<String> notes) {
        String title = Noise.title(titles.of(movie, block.language(), dice, notes), block, dice, notes);
        String year = year(movie, dice, notes);
        if (year.isEmpty() && universe.shared(movie)) {
            notes.add("amb");
        }
        boolean country = block.style() == Style.DASH && !year.isEmpty() && dice.chance(0.06);
        var parts = new Parts(block.language(), title, year, country ? country(movie.language()) : "", tag(dice));
        String name = Noise.name(MovieNames.write(block, parts, dice), dice, notes);
        return new Named(name, title, block.group(), 0, notes);
    }

    private String year(Movie movie, Dice dice, List<String> notes) {
        if (dice.chance(yearless)) {
            notes.add("noyear");
            return "";
        }
        double luck = dice.unit();
        if (luck < 0.04) {
            int off = dice.chance(0.5) ? 1 : -1;
            notes.add(off > 0 ? "y+1" : "y-1");
            return Integer.toString(movie.year() + off);
        }
        if (luck < 0.045) {
            notes.add("ywrong");
            return Integer.toString(movie.year() - dice.between(2, 20));
        }
        return Integer.toString(movie.year());
    }

    private static String country(String language) {
        return switch (language) {
            case "en" -> "US";
            case "ja" -> "JP";
            case "ko" -> "KR";
            case "zh" -> "CN";
            case "hi" -> "IN";
            case "sv" -> "SE";
            case "ar" -> "EG";
            default -> language.toUpperCase(Locale.ROOT);
        };
    }

    private static String tag(Dice dice) {
        return dice.chance(0.06) ? dice.pick(List.of(TAGS.split("\\|"))) : "";
    }

    private Named episode(Block block, Source source, boolean two, Dice dice, List<String> notes) {
        Show show = universe.shows().get(source.id());
        // A provider writes all of a series in one way, now and then excepted.
        var habit = new Dice(block.from() * 31L + show.id());
        var usual = dice.chance(0.97) ? habit : dice;
        String title = Noise.title(titles.of(show, block.language(), usual, notes), block, dice, notes);
        boolean told = universe.shared(show) && usual.chance(0.35);
        boolean country = (told && usual.chance(0.5)) || (block.years() && usual.chance(0.3));
        boolean year = (told && !country) || block.years();
        if (universe.shared(show) && !country && !year) {
            notes.add("amb");
        }
        var parts = new Parts(
                block.language(),
                title,
                year ? Integer.toString(show.year()) : "",
                country ? show.country() : "",
                tag(dice));
        EpisodeNames.Numbers number = number(block, show, source, two, habit, dice, notes);
        String name = EpisodeNames.write(block, parts, number, dice);
        boolean nameless = EpisodeNames.nameless(name);
        if (nameless) {
            notes.add("group");
        } else if (block.style() == Style.DASH && dice.chance(0.002)) {
            notes.add("twice");
            name = name + " - " + name;
        }
        String group = nameless ? block.form() % 2 == 0 ? title : show.year() + " - .... - " + title : block.group();
        // What the name counts may be absolute; the truth counts as the app does.
        int last = source.episode() + number.last() - number.episode();
        return new Named(Noise.name(name, dice, notes), title, group, last, notes);
    }

    private EpisodeNames.Numbers number(
            Block block, Show show, Source source, boolean two, Dice habit, Dice dice, List<String> notes) {
        int absolute = show.absolute(source.season(), source.episode());
        String date = "";
        int shown = 0;
        int season = source.season();
        int episode = source.episode();
        double manner = habit.unit();
        if (show.type() == Show.Type.DAILY && manner < 0.7) {
            notes.add("date");
            LocalDate aired = show.airDate(source.season(), source.episode());
            date = habit.pick(DATES).format(aired);
        } else if (show.type() == Show.Type.ANIME && manner < 0.25) {
            notes.add("abs");
            shown = absolute;
        } else if (show.type() == Show.Type.ANIME && manner < 0.35 && season > 1) {
            notes.add("sabs");
            episode = absolute;
        }
        boolean several =
                two && block.style() == Style.DASH && date.isEmpty() && shown == 0 && episode == source.episode();
        if (several) {
            notes.add("multi");
        }
        boolean called = block.form() < 35;
        String name = !called
                ? ""
                : dice.chance(0.15) ? "Episode " + episode : grammars.of("en").title(dice);
        return new EpisodeNames.Numbers(season, episode, several ? episode + 1 : episode, shown, date, name);
    }
}
