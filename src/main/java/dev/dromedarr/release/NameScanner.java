package dev.dromedarr.release;

import java.util.Arrays;
import java.util.List;

/**
 * Reads one name after the other into numbers and keys, without making objects: for playlists of a million entries. One thread
 * has one scanner; what it says holds until the next {@link #scan}.
 */
public final class NameScanner {

    /** What is not told. */
    public static final int NONE = Reading.NONE;

    private final Reading reading = new Reading();
    private final Tokens tokens = reading.tokens;
    private final KeyWriter keys = new KeyWriter(tokens);
    private final Start start = new Start(reading);
    private final Ids ids = new Ids(reading);
    private final SeasonTags seasons = new SeasonTags(reading);
    private final WordTags words = new WordTags(reading);
    private final Dates dates = new Dates(reading);
    private final LoneTags lone = new LoneTags(reading);
    private final Absolutes absolutes = new Absolutes(reading);
    private final Years years = new Years(reading);
    private final Titles titles = new Titles(reading);

    /** Reads the name that stands between two places of a text. */
    public void scan(char[] text, int from, int to) {
        tokens.load(text, from, to);
        reading.clear();
        if (tokens.size() == 0) {
            return;
        }
        start.strip();
        ids.find();
        numbers();
        if (reading.tagged() && reading.dateFrom == Reading.NONE) {
            // The day that a recording was stamped with counts no episode where its tag does.
            reading.date = 0;
        }
        years.find();
        titles.find();
        tokens.count(8 * tokens.size());
    }

    private void numbers() {
        boolean written = tokens.digits() && seasons.find();
        if (written && reading.episodes.isEmpty()) {
            words.countSeason();
        }
        boolean dated = tokens.digits() && dates.find();
        if (!written && words.find()) {
            lone.follow();
            written = true;
        }
        if (written || (tokens.digits() && lone.find())) {
            return;
        }
        if (dated) {
            reading.tag(reading.dateFrom, reading.dateTo);
        } else if (tokens.digits()) {
            absolutes.find();
        }
    }

    /** Whether this is an episode or a season, and not a movie. */
    public boolean episode() {
        return reading.tagged();
    }

    /** How many titles the name may mean; the surest first, none when it names none. */
    public int titles() {
        return reading.variants.size();
    }

    /** How a title was found. */
    public TitleForm form(int title) {
        return reading.variants.form(title);
    }

    /** The key of a title as it is spelled. */
    public long exactKey(int title) {
        Variants all = reading.variants;
        return keys.exact(all.from(title), all.to(title), all.bare(title));
    }

    /** The key of a title with articles, numerals and doubled letters evened out. */
    public long looseKey(int title) {
        Variants all = reading.variants;
        return keys.loose(all.from(title), all.to(title), all.bare(title));
    }

    /** The letters behind {@link #looseKey}, for comparing what differs by a typing error. */
    public String looseText(int title) {
        Variants all = reading.variants;
        return keys.looseText(all.from(title), all.to(title), all.bare(title));
    }

    /** The year, or {@link #NONE}. */
    public int year() {
        return reading.year;
    }

    /** Whether the year stands in brackets, so that it is none of the title. */
    public boolean yearInBrackets() {
        return reading.yearInBrackets;
    }

    /** The season, or {@link #NONE}. */
    public int season() {
        return reading.season;
    }

    /** Whether the season was not told: a lone number is read as one of the first season, and is an absolute one too. */
    public boolean seasonImplied() {
        return reading.seasonImplied;
    }

    /** The last season of a pack of several, or {@link #NONE}. */
    public int lastSeason() {
        return reading.lastSeason;
    }

    /** How many episodes of the season are named; none of a season's pack. */
    public int episodes() {
        return reading.episodes.size();
    }

    /** The number of an episode within its season. */
    public int episode(int index) {
        return reading.episodes.get(index);
    }

    /** How many episodes are named by numbers that run through all seasons. */
    public int absolutes() {
        return reading.absolutes.size();
    }

    /** The number of an episode counted through all seasons. */
    public int absolute(int index) {
        return reading.absolutes.get(index);
    }

    /** The day of broadcast as 20190531; 0 when none is told. */
    public int date() {
        return reading.date;
    }

    /** A number at the edge of the title that may be an episode's, or {@link #NONE}. */
    public int number() {
        return reading.number;
    }

    /** The number of the work at TMDB, or {@link #NONE}. */
    public int tmdb() {
        return reading.tmdb;
    }

    /** The number of the work at IMDb, without its letters, or {@link #NONE}. */
    public int imdb() {
        return reading.imdb;
    }

    /** The number of the work at TVDB, or {@link #NONE}. */
    public int tvdb() {
        return reading.tvdb;
    }

    /** The country that tells a work from its namesakes, as two letters in one number: {@code 'u' << 16 | 's'}; 0 is none. */
    public int country() {
        return Countries.find(reading);
    }

    /** The lines of the picture, or 0. */
    public int lines() {
        return Lines.find(reading);
    }

    /** Two letters of ISO 639-1 for each language that the name tells. */
    public List<String> languages() {
        return new Details(reading).languages();
    }

    /** The keys of a title that is known to be one, with nothing to take off. */
    public TitleKeys keysOf(String title) {
        char[] letters = title.toCharArray();
        tokens.load(letters, 0, letters.length);
        reading.clear();
        int size = tokens.size();
        Arrays.fill(tokens.dead, 0, size, false);
        return new TitleKeys(
                keys.exactText(0, size, false),
                keys.looseText(0, size, false),
                keys.exact(0, size, false),
                keys.loose(0, size, false));
    }

    /** How many steps reading took since this was made: the cost, counted and not timed. */
    long work() {
        return tokens.work();
    }

    Reading reading() {
        return reading;
    }
}
