package dev.dromedarr.release;

/** Finds S01E05 and 1x05 in all their spellings: apart, repeated, as ranges, first or last. */
final class SeasonTags {

    private static final int FAR = 200;
    private static final int APART = Between.SPACE
            | Between.DOT
            | Between.DASH
            | Between.LOW
            | Between.PIPE
            | Between.SLASH
            | Between.COMMA
            | Between.COLON
            | Between.OPEN
            | Between.CLOSE
            | Between.WIDE;

    private final Reading reading;
    private final Tokens tokens;
    private final Digits digits;
    private int pack;

    SeasonTags(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.digits = new Digits(tokens);
    }

    /** Whether a tag was found; a season alone counts when there is no episode. */
    boolean find() {
        pack = Reading.NONE;
        for (int i = reading.begin; i < reading.end; i++) {
            char first = tokens.letter(i, 0);
            boolean found = first == 's' || first == 't'
                    ? seasonFirst(i)
                    : first >= '0' && first <= '9' && tokens.numbers[i] < 0 && crossed(i);
            if (found || (tokens.letters(i) > 6 && glued(i))) {
                precededByAbsolute();
                return true;
            }
        }
        return pack != Reading.NONE && !leadsNumber(pack + 1) && seasonPack();
    }

    /** s01e02, s01e02e03, s01xe02; or s01 with the episode in the next word. */
    private boolean seasonFirst(int token) {
        digits.over(token, 1);
        int season = digits.read(4);
        if (season < 0) {
            return false;
        }
        reading.episodes.clear();
        if (digits.done()) {
            return episodeApart(token, season);
        }
        digits.skip('x');
        if (!episodes() || !(digits.end() || unglue(token))) {
            return false;
        }
        return take(token, token + 1, season);
    }

    /** The episode's title sticks to the tag: S01E11The Breach. */
    private boolean unglue(int token) {
        boolean sure = tokens.letter(token, 0) == 's' && digits.width() >= 2 && digits.left() >= 3;
        if (sure) {
            tokens.split(token, tokens.letters(token) - digits.left());
            reading.end++;
        }
        return sure;
    }

    private boolean episodes() {
        boolean any = false;
        while (digits.skip('e') || (any && digits.skip('x'))) {
            digits.skip('p');
            int episode = digits.readLoose(5);
            if (episode < 0) {
                return false;
            }
            reading.episodes.add(episode);
            any = true;
        }
        return any;
    }

    private boolean episodeApart(int token, int season) {
        int next = token + 1;
        boolean temporada = tokens.letter(token, 0) == 't';
        if (next < reading.end && Between.only(tokens.before[next], APART)) {
            if (tokens.is(next, Mark.EPISODE) && next + 1 < reading.end && tokens.numbers[next + 1] >= 0) {
                reading.episodes.add(tokens.numbers[next + 1]);
                return take(token, next + 2, season);
            }
            if (tokens.spelled(next, "e") && next + 1 < reading.end && tokens.number(next + 1)) {
                reading.episodes.add(tokens.numbers[next + 1]);
                return take(token, next + 2, season);
            }
            if (loneEpisode(next)) {
                return take(token, next + 1, season);
            }
        }
        if (!temporada && pack == Reading.NONE && (token > reading.begin || tokens.letters(token) > 2)) {
            pack = token;
        }
        return false;
    }

    /** e05, ep05, x05, e01e02. */
    private boolean loneEpisode(int token) {
        digits.over(token, 0);
        boolean cross = digits.skip('x');
        if (!cross && !digits.at('e')) {
            return false;
        }
        if (cross && !digits.at('e')) {
            int episode = digits.read(4);
            if (episode < 0 || !digits.end()) {
                return false;
            }
            reading.episodes.add(episode);
            return true;
        }
        return episodes() && digits.end();
    }

    /** 1x05, 02x01x02, 2010x15, 1xAll; but no resolution and no 24x7. */
    private boolean crossed(int token) {
        digits.over(token, 0);
        int season = digits.read(4);
        int written = digits.width();
        if (season < 0 || !digits.skip('x') || looksLikeTitle(token)) {
            return false;
        }
        if (written == 3 || (written == 4 && !Reading.isYear(season))) {
            return false;
        }
        reading.episodes.clear();
        if (digits.word("all")) {
            return take(token, token + 1, season);
        }
        do {
            digits.skip('e');
            int episode = digits.read(4);
            if (episode < 0 || digits.width() > 3 || (written == 4 && episode > 500)) {
                return false;
            }
            reading.episodes.add(episode);
        } while (digits.skip('x'));
        return digits.end() && take(token, token + 1, season);
    }

    private boolean looksLikeTitle(int token) {
        int slot = Words.find(tokens.folded, tokens.first[token], tokens.last[token]);
        if (slot != Words.NONE && (Words.marks(slot) & Mark.TITLE) != 0) {
            return true;
        }
        int pair = token + 1 < reading.end
                ? Words.find(tokens.folded, tokens.first[token], tokens.last[token + 1])
                : Words.NONE;
        return pair != Words.NONE && (Words.marks(pair) & Mark.TITLE) != 0;
    }

    /** The tag sticks to the word before it: zoos01e11, NameS10E06. */
    private boolean glued(int token) {
        for (int i = 1; i < tokens.letters(token) - 5; i++) {
            char before = tokens.letter(token, i - 1);
            if (tokens.letter(token, i) == 's' && (before < '0' || before > '9')) {
                digits.over(token, i + 1);
                reading.episodes.clear();
                int season = digits.read(2);
                if (season >= 0 && digits.width() == 2 && episodes() && digits.end()) {
                    tokens.split(token, i);
                    reading.end++;
                    return take(token + 1, token + 2, season);
                }
            }
        }
        return false;
    }

    private boolean take(int from, int to, int season) {
        reading.season = season;
        reading.tag(from, more(to, season));
        return true;
    }

    /** What goes on after the first episode: -E03, -03, +04, S01E03 again. */
    private int more(int from, int season) {
        int next = from;
        while (next < reading.end && !reading.episodes.isEmpty() && oneMore(next, season)) {
            next++;
        }
        return next;
    }

    private boolean oneMore(int token, int season) {
        int before = tokens.before[token];
        boolean joined = Between.has(before, Between.DASH | Between.TILDE | Between.PLUS | Between.AND);
        boolean near = before == Between.SPACE || before == Between.DOT || before == Between.LOW || before == 0;
        if (!joined && !near) {
            return false;
        }
        boolean range = Between.has(before, Between.DASH | Between.TILDE);
        int number = tokens.numbers[token];
        if (number >= 0) {
            boolean tight =
                    Between.only(before, Between.DASH | Between.TILDE | Between.PLUS | Between.AND) && before != 0;
            if (before == Between.LOW) {
                return tokens.letters(token) == 2 && number == reading.episodes.last() + 1 && follows(number, false);
            }
            return (tight || Between.has(before, Between.TILDE)) && follows(number, range);
        }
        digits.over(token, 0);
        if (digits.skip('s') || digits.startsNumber()) {
            int again = digits.read(4);
            if (again != season) {
                return false;
            }
        }
        if (!digits.skip('e') && !digits.skip('x')) {
            return false;
        }
        digits.skip('p');
        int episode = digits.read(5);
        boolean more = episode >= 0 && (digits.at('e') || digits.at('x') || digits.end());
        return more && follows(episode, range) && rest();
    }

    private boolean rest() {
        while (digits.skip('e') || digits.skip('x')) {
            int episode = digits.read(5);
            if (episode >= 0) {
                reading.episodes.add(episode);
            }
        }
        return true;
    }

    private boolean follows(int episode, boolean range) {
        int last = reading.episodes.last();
        if (episode <= last || episode - last > FAR) {
            return false;
        }
        if (range) {
            reading.episodes.addUpTo(episode);
        } else {
            reading.episodes.add(episode);
        }
        return true;
    }

    /** Anime counts twice: Title - 05 - S01E05; the first number ends the title. */
    private void precededByAbsolute() {
        int at = reading.tagFrom - 1;
        if (at - 1 > reading.begin
                && tokens.letters(at) == 1
                && tokens.before[at] == Between.DOT
                && tokens.number(at - 1)) {
            at--;
        }
        if (at <= reading.begin || !tokens.number(at) || tokens.letters(at) < 2) {
            return;
        }
        int first = at - 1;
        if (tokens.number(first)
                && Between.tightDash(tokens.before[at])
                && tokens.numbers[at] > tokens.numbers[first]
                && tokens.numbers[at] - tokens.numbers[first] < FAR
                && first > reading.begin
                && tokens.letters(first) > 1) {
            reading.absolutes.add(tokens.numbers[first]);
            reading.absolutes.addUpTo(tokens.numbers[at]);
            reading.tag(first, reading.tagTo);
        } else if (Between.spacedDash(tokens.before[at])
                && Between.has(tokens.before[reading.tagFrom], Between.DASH | Between.OPEN)
                && !reading.year(at)) {
            reading.absolutes.add(tokens.numbers[at]);
            reading.tag(at, reading.tagTo);
        }
    }

    /** Anime carries the season in the title, and counts on behind it: Title S3 - 12. */
    private boolean leadsNumber(int token) {
        if (token >= reading.end
                || !tokens.number(token)
                || tokens.letters(token) < 2
                || tokens.letters(token) > 4
                || tokens.bracket[token] != 0) {
            return false;
        }
        boolean dash = Between.spacedDash(tokens.before[token]);
        return (dash || Between.only(tokens.before[token], Between.SPACE))
                && !reading.year(token)
                && Lines.find(reading) != tokens.numbers[token];
    }

    /** S01, S01-S09. */
    private boolean seasonPack() {
        digits.over(pack, 1);
        reading.season = digits.read(4);
        reading.episodes.clear();
        int next = pack + 1;
        if (next < reading.end && tokens.letter(next, 0) == 's' && Between.only(tokens.before[next], Between.WITHIN)) {
            digits.over(next, 1);
            int last = digits.read(4);
            if (last > reading.season && digits.done()) {
                reading.lastSeason = last;
                next++;
            }
        }
        reading.tag(pack, next);
        return true;
    }
}
