package dev.dromedarr.release;

/** Finds episodes that have a number and no season: E07, EP06, #17, 5of9, Part 2 of what was on television. */
final class LoneTags {

    private final Reading reading;
    private final Tokens tokens;
    private final Digits digits;

    LoneTags(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.digits = new Digits(tokens);
    }

    boolean find() {
        for (int i = reading.begin; i < reading.end; i++) {
            if (lettered(i) || hashed(i) || counted(i)) {
                return true;
            }
        }
        return parts();
    }

    /** Behind a season that is written out: Season 39 ep11, Season 2of5 3of9. */
    void follow() {
        boolean missing = reading.episodes.isEmpty() && reading.tagTo > reading.begin && reading.tagTo < reading.end;
        if (missing && !lettered(reading.tagTo) && !counted(reading.tagTo)) {
            again(reading.tagTo);
        }
    }

    /** Season 2 - 2-10: the season once more, and the episode. */
    private void again(int token) {
        int next = token + 1;
        boolean apart = Between.spacedDash(tokens.before[token])
                && tokens.number(token)
                && tokens.letters(token) >= 2
                && !reading.year(token)
                && (next >= reading.end || Between.has(tokens.before[next], Between.OPEN | Between.DASH));
        if (apart) {
            single(token, next, tokens.numbers[token]);
        } else if (next < reading.end
                && tokens.numbers[token] == reading.season
                && tokens.number(next)
                && Between.tightDash(tokens.before[next])) {
            single(token, next + 1, tokens.numbers[next]);
        }
    }

    private boolean lettered(int token) {
        digits.over(token, 0);
        if (!digits.skip('e')) {
            return false;
        }
        boolean marked = digits.skip('p');
        int episode = digits.read(5);
        if (episode < 0 || (digits.width() < 2 && !marked)) {
            return false;
        }
        reading.episodes.clear();
        reading.episodes.add(episode);
        while (digits.skip('e')) {
            digits.skip('p');
            int more = digits.read(5);
            if (more < 0) {
                return false;
            }
            reading.episodes.add(more);
        }
        if (!digits.end()) {
            return false;
        }
        reading.loneNumbers(token, more(token + 1));
        return true;
    }

    private int more(int from) {
        int next = from;
        while (next < reading.end && another(next)) {
            next++;
        }
        return next;
    }

    private boolean another(int token) {
        int before = tokens.before[token];
        digits.over(token, 0);
        boolean marked = digits.skip('e') && (digits.skip('p') || true);
        int number = digits.read(5);
        boolean near = Between.tightDash(before) || (marked && Between.only(before, Between.WITHIN));
        if (!near || !digits.done() || number <= reading.episodes.last() || number - reading.episodes.last() > 500) {
            return false;
        }
        if (Between.has(before, Between.DASH)) {
            reading.episodes.addUpTo(number);
        } else {
            reading.episodes.add(number);
        }
        reading.absolutes.clear();
        return true;
    }

    private boolean hashed(int token) {
        return token > reading.begin
                && tokens.number(token)
                && tokens.letters(token) >= 2
                && tokens.letters(token) <= 4
                && Between.has(tokens.before[token], Between.HASH)
                && single(token, token + 1, tokens.numbers[token]);
    }

    /** 5of9, and (5 of 9). */
    private boolean counted(int token) {
        if (token == reading.begin) {
            return false;
        }
        digits.over(token, 0);
        int number = digits.read(3);
        if (number <= 0) {
            return false;
        }
        if (digits.skip('o') && digits.skip('f') && digits.read(3) >= number && digits.done()) {
            return single(token, token + 1, number);
        }
        return digits.done() && countedApart(token, number);
    }

    /** (5 of 9), (5/9), 5 of 9 before the word for a recording. */
    private boolean countedApart(int token, int number) {
        boolean slash = reading.opens(token) && token + 1 < reading.end && tokens.before[token + 1] == Between.SLASH;
        if (slash && tokens.numbers[token + 1] >= number && reading.afterBracket(token) == token + 2) {
            return single(token, token + 2, number);
        }
        int next = token + 3;
        boolean of = token + 2 < reading.end && tokens.spelled(token + 1, "of") && tokens.numbers[token + 2] >= number;
        boolean sure = of && (reading.opens(token) || (next < reading.end && Tags.television(tokens, next)));
        return sure && single(token, next, number);
    }

    private boolean single(int from, int to, int number) {
        reading.episodes.clear();
        reading.episodes.add(number);
        reading.loneNumbers(from, to);
        return true;
    }

    /** Part 2 is a film's more often than a mini series'; only a recording from television says otherwise. */
    private boolean parts() {
        int part = Reading.NONE;
        boolean aired = false;
        for (int i = reading.begin; i < reading.end; i++) {
            if (i > reading.begin && part == Reading.NONE && (tokens.is(i, Mark.PART) || gluedPart(i))) {
                part = i;
            }
            aired |= part != Reading.NONE && Tags.television(tokens, i);
            if (reading.year(i)) {
                return false;
            }
        }
        return part != Reading.NONE && aired && part(part);
    }

    private boolean gluedPart(int token) {
        return tokens.letters(token) > 4
                && tokens.letter(token, 0) == 'p'
                && tokens.letter(token, 3) == 't'
                && partNumber(token) > 0;
    }

    private int partNumber(int token) {
        digits.over(token, 4);
        int number = digits.read(2);
        return digits.done() ? number : -1;
    }

    private boolean part(int token) {
        if (!tokens.is(token, Mark.PART)) {
            return single(token, token + 1, partNumber(token));
        }
        int next = token + 1;
        if (next >= reading.end) {
            return false;
        }
        int number = tokens.is(next, Mark.COUNT) ? Value.numberOf(tokens.values[next]) : tokens.numbers[next];
        return number > 0 && number < 100 && single(token, next + 1, number);
    }
}
