package dev.dromedarr.release;

/** What has been found out about the name in hand so far; each step reads what the steps before it wrote. */
final class Reading {

    static final int NONE = -1;

    final Tokens tokens = new Tokens();
    final Numbers episodes = new Numbers();
    final Numbers absolutes = new Numbers();
    final Variants variants = new Variants();

    /** The first word that may belong to the title, and the one after the last that counts. */
    int begin;

    int end;

    /** Where the episode tag stands. */
    int tagFrom;

    int tagTo;
    int season;
    int lastSeason;

    /** The season was not told: a lone number of an episode is read as one of the first season. */
    boolean seasonImplied;

    /** The day of broadcast as 20190531; 0 is none. */
    int date;

    int dateFrom;
    int dateTo;
    int year;
    int yearFrom;
    int yearTo;
    boolean yearInBrackets;

    /** A number that may be an episode's or the title's own. */
    int number;

    int numberAt;

    /** The words of a release group that opens the name: [Group] Title. */
    int groupFrom;

    int groupTo;
    int tmdb;
    int imdb;
    int tvdb;

    void clear() {
        begin = 0;
        end = tokens.size();
        tagFrom = NONE;
        tagTo = NONE;
        season = NONE;
        lastSeason = NONE;
        seasonImplied = false;
        date = 0;
        dateFrom = NONE;
        dateTo = NONE;
        year = NONE;
        yearFrom = NONE;
        yearTo = NONE;
        yearInBrackets = false;
        number = NONE;
        numberAt = NONE;
        groupFrom = NONE;
        groupTo = NONE;
        tmdb = NONE;
        imdb = NONE;
        tvdb = NONE;
        episodes.clear();
        absolutes.clear();
        variants.clear();
    }

    boolean tagged() {
        return tagFrom != NONE;
    }

    boolean grouped() {
        return groupFrom != NONE;
    }

    /** An episode tag stands between these words; what was there before is widened. */
    void tag(int from, int to) {
        tagFrom = tagged() ? Math.min(tagFrom, from) : from;
        tagTo = Math.max(tagTo, to);
    }

    /** Numbers without a season: counted through, or of the only season. */
    void loneNumbers(int from, int to) {
        if (season == NONE) {
            season = 1;
            seasonImplied = true;
            absolutes.copy(episodes);
        }
        tag(from, to);
    }

    /** The word after the brackets that this word stands in. */
    int afterBracket(int token) {
        int i = token;
        while (i < end && tokens.bracket[i] == tokens.bracket[token]) {
            i++;
        }
        return i;
    }

    boolean opens(int token) {
        return tokens.bracket[token] != 0
                && Between.has(tokens.before[token], Between.OPEN)
                && (token == 0 || tokens.bracket[token - 1] != tokens.bracket[token]);
    }

    static boolean isYear(int number) {
        return number >= 1890 && number <= 2039;
    }

    boolean year(int token) {
        return isYear(tokens.numbers[token]) && tokens.letters(token) == 4;
    }
}
