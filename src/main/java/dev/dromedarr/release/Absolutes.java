package dev.dromedarr.release;

/** Finds bare numbers that count episodes: [Group] Title - 12 [720p], Title 008, Title 416 HDTV. */
final class Absolutes {

    private static final int FAR = 300;

    private final Reading reading;
    private final Tokens tokens;
    private final Digits digits;

    Absolutes(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.digits = new Digits(tokens);
    }

    boolean find() {
        if (first()) {
            return true;
        }
        int best = Reading.NONE;
        for (int i = reading.begin + 1; i < reading.end; i++) {
            if (inDate(i) || Tags.strong(tokens, i)) {
                if (Tags.strong(tokens, i) && tokens.bracket[i] == 0) {
                    break;
                }
                continue;
            }
            if (counts(i)) {
                best = firstOfChain(i);
                if (Between.spacedDash(tokens.before[i])) {
                    break;
                }
                i = rangeEnd(i) - 1;
            }
        }
        return best != Reading.NONE && take(best);
    }

    private boolean inDate(int token) {
        return token >= reading.dateFrom && token < reading.dateTo;
    }

    /** The number comes first: 03-Title, 003. Title, [Group] 06 Title, 11-02 Title. */
    private boolean first() {
        int token = reading.begin;
        if (token + 1 >= reading.end
                || !tokens.number(token)
                || tokens.bracket[token] != 0
                || tokens.before[token + 1] == 0) {
            return false;
        }
        boolean padded = tokens.letter(token, 0) == '0' && tokens.letters(token) >= 2 && !tokens.is(token, Mark.TITLE);
        int next = tokens.before[token + 1];
        if (padded && (Between.has(next, Between.DASH) || next == (Between.DOT | Between.SPACE) || reading.grouped())) {
            return single(token, token + 1, tokens.numbers[token]);
        }
        boolean pair = tokens.letters(token) <= 2
                && tokens.letters(token + 1) == 2
                && tokens.letter(token + 1, 0) == '0'
                && tokens.number(token + 1)
                && Between.tightDash(next)
                && token + 2 < reading.end
                && tokens.before[token + 2] == Between.SPACE;
        return pair && season(token, token + 2, tokens.numbers[token], tokens.numbers[token + 1]);
    }

    private boolean counts(int token) {
        int value = value(token);
        if (value < 0 || (reading.year(token) && !(reading.grouped() && rangeEnd(token) > token + 1))) {
            return false;
        }
        int end = rangeEnd(token);
        boolean dash = Between.spacedDash(tokens.before[token]);
        boolean alone = reading.opens(token) && leaves(token, end);
        int width = tokens.number(token) ? tokens.letters(token) : 2;
        if (tokens.bracket[token] != 0 && !alone) {
            return false;
        }
        if (alone) {
            return (reading.grouped() || end > token + 1) && width >= 2;
        }
        boolean ends = ends(end);
        if (dash) {
            boolean dashAfter = end < reading.end && Between.spacedDash(tokens.before[end]);
            return (ends || dashAfter) && (width >= 2 || reading.grouped());
        }
        if (!ends) {
            return false;
        }
        boolean padded = width >= 2 && tokens.letter(token, 0) == '0';
        boolean range = end > token + 1;
        boolean wide = Between.has(tokens.before[token], Between.WIDE) && end == reading.end;
        boolean television = end < reading.end
                && Tags.television(tokens, end)
                && (Between.has(tokens.before[token], Between.DOT) || width >= 3);
        boolean marked = !tokens.number(token);
        boolean ofSeason = tokens.letters(token - 1) > 1 && tokens.letter(token - 1, 0) == 's' && seasonWord(token - 1);
        boolean afterYear =
                width >= 2 && reading.year(token - 1) && tokens.bracket[token - 1] != 0 && end == reading.end;
        return afterYear
                || padded
                || range
                || wide
                || television
                || marked
                || ofSeason
                || (reading.grouped() && width >= 2);
    }

    private boolean seasonWord(int token) {
        digits.over(token, 1);
        return digits.read(2) >= 0 && digits.done();
    }

    /** Nothing but the word for the end may stand in the bracket with the number: [13完], [234 Fin]. */
    private boolean leaves(int from, int to) {
        boolean last = to < reading.end && closing(to);
        int next = last ? to + 1 : to;
        return next == reading.end || tokens.bracket[next] != tokens.bracket[from];
    }

    /** Whether nothing of the title follows: the end, a bracket, a tag, the word End. */
    private boolean ends(int token) {
        return token == reading.end
                || Between.has(tokens.before[token], Between.OPEN)
                || Tags.strong(tokens, token)
                || (tokens.is(token, Mark.SOURCE | Mark.VOICE | Mark.RESOLUTION | Mark.LANGUAGE)
                        && Tags.weak(tokens, token))
                || tokens.is(token, Mark.SPECIAL)
                || closing(token);
    }

    private boolean closing(int token) {
        return tokens.spelled(token, "完") || tokens.spelled(token, "fin") || tokens.spelled(token, "end");
    }

    /** The number of 12, 09v2, 10.5; and what follows the last of them. */
    private int value(int token) {
        if (tokens.number(token)) {
            return tokens.letters(token) <= 4 ? tokens.numbers[token] : -1;
        }
        digits.over(token, 0);
        int value = digits.read(4);
        return value >= 0 && digits.skip('v') && digits.read(1) >= 0 && digits.done() ? value : -1;
    }

    private int rangeEnd(int token) {
        int next = token + 1;
        if (next >= reading.end || !tokens.number(token)) {
            return next;
        }
        int between = tokens.before[next];
        boolean joined = Between.tightDash(between) || Between.has(between, Between.TILDE);
        int distance = tokens.numbers[next] - tokens.numbers[token];
        boolean seasonAndEpisode = tokens.letters(token) == 1
                && tokens.letters(next) == 1
                && next + 1 == reading.end
                && tokens.before[token] == Between.SPACE
                && between == Between.DASH
                && distance != 1;
        if (joined
                && tokens.number(next)
                && (seasonAndEpisode || (distance > 0 && distance < FAR && tokens.letters(next) >= 2))) {
            return next + 1;
        }
        boolean half = between == Between.DOT && tokens.numbers[next] == 5 && tokens.letters(next) == 1;
        return half ? next + 1 : next;
    }

    /** 493-498 & 500-507: one number or range, and others that are added to it. */
    private int firstOfChain(int token) {
        int first = token;
        while (first - 1 > reading.begin
                && Between.has(tokens.before[first], Between.AND | Between.PLUS)
                && tokens.number(first - 1)
                && tokens.letters(first - 1) <= 4
                && tokens.numbers[first - 1] < tokens.numbers[first]) {
            boolean range = first - 2 > reading.begin
                    && tokens.number(first - 2)
                    && tokens.letters(first - 2) <= 4
                    && rangeEnd(first - 2) == first
                    && !Between.has(tokens.before[first - 1], Between.DOT);
            first -= range ? 2 : 1;
        }
        return first;
    }

    /** Whether these are two numbers of a range, and not one with a half. */
    private boolean range(int token, int end) {
        return end > token + 1 && tokens.before[token + 1] != Between.DOT;
    }

    private void add(int token, int end, int value) {
        reading.absolutes.add(value);
        if (range(token, end)) {
            reading.absolutes.addUpTo(tokens.numbers[token + 1]);
        }
        reading.tag(token, end);
    }

    private void addMore(int start) {
        int next = start;
        while (next < reading.end
                && Between.has(tokens.before[next], Between.AND | Between.PLUS)
                && tokens.number(next)
                && tokens.letters(next) <= 4
                && tokens.numbers[next] > reading.absolutes.last()
                && tokens.numbers[next] - reading.absolutes.last() < FAR) {
            int end = rangeEnd(next);
            add(next, end, tokens.numbers[next]);
            next = end;
        }
    }

    private boolean take(int token) {
        int value = value(token);
        int end = rangeEnd(token);
        boolean range = range(token, end);
        boolean atEnd = end == reading.end;
        if (range && tokens.letters(token) == 1 && atEnd && Between.tightDash(tokens.before[token + 1])) {
            return season(token, end, value, tokens.numbers[token + 1]);
        }
        boolean sceneCode = !range
                && tokens.letters(token) >= 3
                && !Between.has(tokens.before[token], Between.DASH)
                && tokens.letter(token, 0) != '0'
                && end < reading.end
                && Tags.television(tokens, end);
        if (sceneCode) {
            return season(token, end, value / 100, value % 100);
        }
        reading.absolutes.clear();
        add(token, end, value);
        addMore(end);
        return true;
    }

    private boolean single(int from, int to, int number) {
        reading.absolutes.clear();
        reading.absolutes.add(number);
        reading.tag(from, to);
        return true;
    }

    private boolean season(int from, int to, int season, int episode) {
        reading.season = season;
        reading.episodes.clear();
        reading.episodes.add(episode);
        reading.tag(from, to);
        return true;
    }
}
