package dev.dromedarr.release;

/** Decides which words are the title, and what other titles the name may mean. */
final class Titles {

    private final Reading reading;
    private final Tokens tokens;
    private final Aliases aliases;
    private final Asides asides;
    private final Insets insets;
    private final Boxes boxes;
    private int from;
    private int to;
    private boolean shouting;

    Titles(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.aliases = new Aliases(reading);
        this.asides = new Asides(reading);
        this.insets = new Insets(reading);
        this.boxes = new Boxes(reading);
    }

    void find() {
        from = reading.begin;
        to = reading.end;
        boolean leads = reading.tagged() && reading.tagFrom <= reading.begin;
        if (leads) {
            from = Math.max(reading.tagTo, from);
            skipVoices();
        } else if (reading.tagged()) {
            to = reading.tagFrom;
        }
        if (reading.dateFrom >= from && reading.dateFrom < to) {
            to = reading.dateFrom;
        }
        skipTags();
        to = asides.end(from, to);
        from = asides.begin(from, to);
        shouting = shouts();
        to = insets.cut(from, to);
        cutAtTags();
        cutAtYear();
        trim();
        eatTagWords();
        boxes.find(from, to);
        from = boxes.from();
        to = boxes.to();
        if (from >= to) {
            return;
        }
        if (leads && nameless()) {
            reading.variants.add(TitleForm.AFTER_TAG, from, to, false);
            return;
        }
        to = asides.sorted(from, to);
        aliases.add(from, to);
    }

    /** 3x8-DUB Title: the sound stands between tag and title. S01E01 2018: Title has the year there. */
    private void skipVoices() {
        while (from < to && tokens.is(from, Mark.VOICE) && tokens.capital[from]) {
            from++;
        }
        if (from < to && from == reading.yearFrom) {
            from++;
        }
    }

    private void skipTags() {
        while (from < to - 1
                && Tags.strong(tokens, from)
                && tokens.bracket[from] == 0
                && tokens.bracket[from + 1] == 0
                && from + 1 != reading.yearFrom) {
            from++;
        }
    }

    /** "Title Ep 2x03", "Title - NCOP": the word belongs to the tag. */
    private void eatTagWords() {
        while (to - 1 > from
                && reading.tagged()
                && to == reading.tagFrom
                && tokens.is(to - 1, Mark.EPISODE)
                && !tokens.is(to - 1, Mark.CHAPTER)) {
            to--;
        }
        boolean special = to - 1 > from
                && tokens.is(to - 1, Mark.SPECIAL)
                && tokens.capital[to - 1]
                && Between.spacedDash(tokens.before[to - 1]);
        to -= special ? 1 : 0;
    }

    /** S08E05 - Title names the episode, not the series; 3x07 - Title may name either. */
    private boolean nameless() {
        boolean marked = tokens.letter(reading.tagFrom, 0) == 's' || reading.seasonImplied;
        return marked && Between.spacedDash(tokens.before[reading.tagTo]);
    }

    private void cutAtTags() {
        for (int i = from + 1; i < to; i++) {
            if (Tags.strong(tokens, i) && (tokens.bracket[i] == 0 || !tokens.dead[i])) {
                to = i;
                sameYear();
                eatTags(true);
                return;
            }
        }
        if (to == reading.end) {
            eatTail();
        } else {
            eatVoices();
        }
    }

    /** A playlist that adds the year in brackets leaves the one of the release where it was: Title.2021.1080p (2021). */
    private void sameYear() {
        if (reading.yearInBrackets && to - 1 > from && tokens.numbers[to - 1] == reading.year) {
            to--;
        }
    }

    private void cutAtYear() {
        if (reading.yearFrom > from && reading.yearFrom <= to) {
            to = reading.yearFrom;
            eatTags(false);
        }
    }

    /** Before a strong tag weak ones count; before a year only what tells of the cut, or a language written large. */
    private void eatTags(boolean strong) {
        int at = to;
        boolean edition = false;
        while (at - 1 > from && (tokens.dead[at - 1] || weakBefore(at - 1, (strong && !beforeYear(at)) || edition))) {
            at--;
            edition |= tokens.is(at, Mark.EDITION) && !tokens.dead[at];
        }
        to = at;
    }

    /** What stands before a year in brackets is the title's own, whatever stands behind it: The Black Cat (1934) HEVC. */
    private boolean beforeYear(int token) {
        return reading.yearInBrackets && token <= reading.yearFrom;
    }

    private boolean weakBefore(int token, boolean among) {
        if (!Tags.weak(tokens, token) || numbered(token)) {
            return false;
        }
        if (tokens.is(token, Mark.EDITION) && !tokens.is(token, Mark.LANGUAGE)) {
            return among || !solitary(token);
        }
        boolean large = tokens.capital[token] && !shouting;
        if (!among) {
            return large && tokens.is(token, Mark.LANGUAGE);
        }
        boolean film = tokens.is(token, Mark.SOURCE) && tokens.letters(token) <= 3 && !large;
        return !film;
    }

    private boolean numbered(int token) {
        return tokens.number(token);
    }

    /** One common word like Final or Special alone is a title's; IMAX or Uncut is not. */
    private boolean solitary(int token) {
        return !(tokens.is(token, Mark.EDITION)
                && ((tokens.capital[token] && !shouting)
                        || tokens.is(token - 1, Mark.EDITION)
                        || tokens.is(Math.min(token + 1, tokens.size() - 1), Mark.EDITION)));
    }

    /** At the end of a name without strong tags: EN, 4K, HDR, written large. */
    private void eatTail() {
        while (to - 1 > from) {
            int last = to - 1;
            boolean large = (tokens.capital[last] && !shouting) || tokens.spelled(last, "latino");
            boolean tail = large
                    && tokens.bracket[last] == 0
                    && !tokens.is(last, Mark.EDITION)
                    && !tokens.spelled(last, "3d")
                    && tokens.is(last, Mark.LANGUAGE | Mark.TECH | Mark.RESOLUTION | Mark.VOICE)
                    && !linked(last);
            if (!tokens.dead[last] && !tail) {
                return;
            }
            to--;
        }
    }

    private boolean linked(int token) {
        return Between.tightDash(tokens.before[token])
                || (token > from && tokens.is(token - 1, Mark.SMALL | Mark.ARTICLE) && !tokens.dead[token - 1]);
    }

    private void eatVoices() {
        while (to - 1 > from
                && (tokens.dead[to - 1]
                        || (tokens.capital[to - 1]
                                && !shouting
                                && tokens.is(to - 1, Mark.VOICE | Mark.RESOLUTION | Mark.TECH)
                                && !tokens.spelled(to - 1, "3d")))) {
            to--;
        }
    }

    /** Whether the whole title is written large, so that large letters tell nothing. */
    private boolean shouts() {
        tokens.count(reading.end - from);
        boolean word = false;
        for (int i = from; i < reading.end; i++) {
            boolean plain = !tokens.number(i) && !tokens.is(i, Mark.TAG);
            if (plain && !tokens.capital[i]) {
                return false;
            }
            word |= plain;
        }
        return word;
    }

    private void trim() {
        while (from < to && tokens.dead[from]) {
            from++;
        }
        while (to > from && tokens.dead[to - 1]) {
            to--;
        }
    }
}
