package dev.dromedarr.release;

/** Finds seasons and episodes that are written out, in many languages and both orders: 2. Staffel Folge 3, 1 сезон 5 серия. */
final class WordTags {

    private static final String EPISODE_SIGNS = "話话集回화회";
    private static final String SEASON_SIGNS = "季期기";
    private static final int APART =
            Between.SPACE | Between.DOT | Between.DASH | Between.LOW | Between.COLON | Between.WIDE | Between.HASH;

    private final Reading reading;
    private final Tokens tokens;
    private final Digits digits;
    private boolean weakSeason;
    private boolean chapter;

    WordTags(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.digits = new Digits(tokens);
    }

    /** Whether an episode or a whole season was found. */
    boolean find() {
        weakSeason = false;
        chapter = false;
        for (int i = reading.begin; i < reading.end; i++) {
            if (tokens.is(i, Mark.SEASON) || sign(i, SEASON_SIGNS)) {
                season(i);
            }
        }
        for (int i = reading.begin; i < reading.end; i++) {
            if ((tokens.is(i, Mark.EPISODE) || sign(i, EPISODE_SIGNS)) && episode(i)) {
                break;
            }
        }
        if (reading.episodes.isEmpty() && (weakSeason || reading.season == Reading.NONE)) {
            forget();
            return false;
        }
        if (reading.season == Reading.NONE) {
            reading.loneNumbers(reading.tagFrom, reading.tagTo);
        }
        return true;
    }

    /** A season's pack that counts its episodes in the signs of the east: [第01-15集] ... S01. */
    void countSeason() {
        int from = reading.tagFrom;
        int to = reading.tagTo;
        for (int i = reading.begin; i < from && reading.episodes.isEmpty(); i++) {
            if (sign(i, EPISODE_SIGNS) && episode(i)) {
                reading.tagFrom = from;
                reading.tagTo = to;
            }
        }
    }

    private void forget() {
        reading.season = Reading.NONE;
        reading.lastSeason = Reading.NONE;
        reading.tagFrom = Reading.NONE;
        reading.tagTo = Reading.NONE;
    }

    /** A single sign of Chinese, Japanese or Korean right behind a number: 12話. */
    private boolean sign(int token, String signs) {
        return token > reading.begin
                && signs.indexOf(tokens.letter(token, 0)) >= 0
                && tokens.number(token - 1)
                && (tokens.before[token] == 0 || tokens.letters(token) == 1);
    }

    private void season(int word) {
        if (reading.season != Reading.NONE || title(word)) {
            return;
        }
        int before = behind(word) ? counted(word - 1, false) : -1;
        int after =
                near(word + 1) && !Between.spacedDash(tokens.before[word + 1]) ? counted(word + 1, !weak(word)) : -1;
        boolean forward = after >= 0
                && (before < 0 || !episodeBehind(word + 2) || (near(word + 2) && counted(word + 3, false) >= 0));
        if (before >= 0 && !forward) {
            reading.season = before;
            reading.tag(opening(word - 1), word + 1);
        } else if (after >= 0) {
            reading.season = after;
            reading.tag(word, word + 2);
            lastSeason(word + 2);
        } else {
            return;
        }
        weakSeason = weak(word);
    }

    /** Words that count seasons only where an episode is counted as well: Series 2 Episode 5. */
    private boolean weak(int word) {
        return Value.numberOf(tokens.values[word]) == 1;
    }

    /** Seasons 1-3. */
    private void lastSeason(int token) {
        int last = token < reading.end && Between.tightDash(tokens.before[token]) ? tokens.numbers[token] : -1;
        if (last > reading.season) {
            reading.lastSeason = last;
            reading.tag(token, token + 1);
        }
    }

    private boolean title(int word) {
        int slot = word > reading.begin
                ? Words.find(tokens.folded, tokens.first[word - 1], tokens.last[word])
                : Words.NONE;
        return slot != Words.NONE && (Words.marks(slot) & Mark.TITLE) != 0;
    }

    private boolean episodeBehind(int token) {
        return token < reading.end && tokens.is(token, Mark.EPISODE);
    }

    /** Whether the number of this word may stand before it. */
    private boolean behind(int word) {
        return word > reading.begin
                && (tokens.is(word, Mark.BEHIND) || tokens.letter(word, 0) > 0x2FF)
                && (tokens.before[word] == 0 || Between.only(tokens.before[word], APART))
                && tokens.bracket[word] == tokens.bracket[word - 1];
    }

    private boolean near(int token) {
        return token < reading.end && Between.only(tokens.before[token], APART);
    }

    private boolean episode(int word) {
        chapter = tokens.is(word, Mark.CHAPTER);
        int next = word + 1;
        while (next < reading.end && tokens.is(next, Mark.EPISODE) && !tokens.number(next)) {
            next++;
        }
        int before = behind(word) && !taken(word - 1) ? counted(word - 1, false) : -1;
        int after = near(next) ? counted(next, false) : -1;
        if (before >= 0
                && (after < 0
                        || Between.has(tokens.before[word], Between.DOT)
                        || taken(word - 2)
                        || seasonBehind(word))) {
            return backward(word, before);
        }
        return after >= 0 && !partOfTitle(word, after) && forward(word, next, after);
    }

    private boolean seasonBehind(int word) {
        return word - 2 >= reading.begin && tokens.is(word - 2, Mark.SEASON);
    }

    private boolean taken(int token) {
        return reading.tagged() && token >= reading.tagFrom && token < reading.tagTo;
    }

    private boolean backward(int word, int number) {
        int from = word - 1;
        int first = from - 1;
        boolean range = first > reading.begin
                && tokens.number(first)
                && Between.tightDash(tokens.before[from])
                && tokens.numbers[first] < number;
        reading.episodes.clear();
        if (range) {
            reading.episodes.add(tokens.numbers[first]);
            reading.episodes.addUpTo(number);
            from = first;
        } else {
            reading.episodes.add(number);
        }
        reading.tag(opening(from), word + 1);
        return true;
    }

    /** A word that opens the number belongs to it: 第12話, whose first sign may stick to the title. */
    private int opening(int token) {
        int at = token - 1;
        if (at < reading.begin || tokens.letter(at, tokens.letters(at) - 1) != '第') {
            return token;
        }
        if (tokens.letters(at) == 1) {
            return at;
        }
        tokens.last[at]--;
        tokens.end[at]--;
        return token;
    }

    private boolean forward(int word, int at, int number) {
        reading.episodes.clear();
        int next = at + 1;
        if (spanish(word, number)) {
            reading.season = number / 100;
            reading.episodes.add(number % 100);
            while (next < reading.end
                    && tokens.number(next)
                    && tokens.numbers[next] / 100 == reading.season
                    && tokens.bracket[next] == tokens.bracket[word]) {
                reading.episodes.addUpTo(tokens.numbers[next++] % 100);
            }
        } else {
            reading.episodes.add(number);
            while (next < reading.end
                    && Between.only(tokens.before[next], Between.DASH | Between.TILDE)
                    && tokens.before[next] != 0
                    && tokens.numbers[next] > reading.episodes.last()
                    && tokens.numbers[next] - number < 500) {
                reading.episodes.addUpTo(tokens.numbers[next++]);
            }
        }
        reading.tag(word, next);
        return true;
    }

    /** Spanish releases write season and episode as one: [Cap.102]. */
    private boolean spanish(int word, int number) {
        return number > 100
                && tokens.spelled(word, "cap")
                && (tokens.bracket[word] != 0 || reading.season == number / 100);
    }

    /** Chapters count films as well, and some films are episodes by name: Star Wars: Episode 4, O: Bölüm 2. */
    private boolean partOfTitle(int word, int number) {
        if (reading.season != Reading.NONE) {
            return false;
        }
        if (word >= 2 && word - 2 >= reading.begin) {
            int slot = Words.find(tokens.folded, tokens.first[word - 2], tokens.last[word - 1]);
            if (slot != Words.NONE && (Words.marks(slot) & Mark.TITLE) != 0) {
                return true;
            }
        }
        return tokens.is(word, Mark.CHAPTER)
                && number < 10
                && !tokens.spelled(word, "cap")
                && (Between.has(tokens.before[word], Between.COLON)
                        || tokens.spelled(word, "chapter")
                        || tokens.spelled(word, "kapitel")
                        || tokens.spelled(word, "chapitre")
                        || reading.yearInBrackets);
    }

    /** The number of a word: 5, 5th, 1b, 366v2, and for seasons also two and II. */
    private int counted(int token, boolean written) {
        if (token < reading.begin || token >= reading.end) {
            return -1;
        }
        if (tokens.number(token)) {
            if (reading.year(token) && chapter) {
                return -1;
            }
            return tokens.letters(token) <= 5 && !(written && tokens.letters(token) > 4) ? tokens.numbers[token] : -1;
        }
        if (written && tokens.is(token, Mark.COUNT | Mark.ROMAN)) {
            return Value.numberOf(tokens.values[token]);
        }
        digits.over(token, 0);
        int number = digits.read(4);
        if (number < 0) {
            return -1;
        }
        boolean of = digits.skip('o') && digits.skip('f') && digits.read(3) >= 0 && digits.done();
        return of || digits.end() || digits.word("st") || digits.word("nd") || digits.word("rd") || digits.word("th")
                ? number
                : -1;
    }
}
