package dev.dromedarr.release;

/** Takes off what stands before a title and does not belong to it: languages, platforms, sites, groups, ages. */
final class Start {

    private static final int MOST_CODES = 4;
    private static final int MOST_PREFIXES = 8;
    private static final int PREFIXES =
            Mark.LANGUAGE | Mark.COUNTRY | Mark.RESOLUTION | Mark.PLATFORM | Mark.VOICE | Mark.PREFIX;

    private final Reading reading;
    private final Tokens tokens;
    private final Stamps stamps;

    Start(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.stamps = new Stamps(reading);
    }

    void strip() {
        extension();
        int before = Reading.NONE;
        for (int i = 0; i < MOST_PREFIXES && reading.begin > before && reading.end - reading.begin > 1; i++) {
            before = reading.begin;
            step();
        }
    }

    private void extension() {
        int last = tokens.size() - 1;
        boolean dot = last > 0
                && (tokens.before[last] == Between.DOT || tokens.before[last] == (Between.DOT | Between.CLOSE));
        if (dot && tokens.is(last, Mark.EXTENSION)) {
            reading.end = last;
        }
    }

    private void step() {
        int first = reading.begin;
        int stamped = stamps.after(first);
        if (stamped != Reading.NONE) {
            cutTo(stamped);
            return;
        }
        if (damage(first) || site(first)) {
            return;
        }
        if (reading.opens(first)) {
            bracket(first);
        } else if ((Between.has(tokens.before[first], Between.PIPE) && first == 0) || afterPipe(first)) {
            piped(first);
        } else {
            codes(first);
        }
    }

    private boolean afterPipe(int token) {
        return token > 0 && Between.has(tokens.before[token], Between.PIPE);
    }

    private void cutTo(int token) {
        reading.begin = token;
    }

    /** "-1 Title" of a line without its comma, "+16 Title" for an age, "A+ Title" for a platform. */
    private boolean damage(int first) {
        int after = tokens.before[first + 1];
        boolean number = tokens.number(first) && Between.only(after, Between.SPACE | Between.WIDE);
        boolean broken = number && first == 0 && tokens.before[first] == Between.DASH && tokens.numbers[first] <= 1;
        boolean age = number && tokens.before[first] == Between.PLUS && tokens.letters(first) == 2;
        boolean plus = tokens.letters(first) == 1
                && tokens.capital[first]
                && Between.has(after, Between.PLUS)
                && Between.has(after, Between.SPACE)
                && "adpm".indexOf(tokens.letter(first, 0)) >= 0;
        if (broken || age || plus) {
            cutTo(first + 1);
        }
        return broken || age || plus;
    }

    /** www.example.org - Title, [ www.example.org ] - Title. */
    private boolean site(int first) {
        int at = first;
        if (tokens.spelled(at, "from") && Between.has(tokens.before[at + 1], Between.OPEN)) {
            at++;
        }
        boolean known = tokens.spelled(at, "www");
        boolean bracket = reading.opens(at);
        int next = at + 1;
        while (next < reading.end && (tokens.before[next] == Between.DOT || Between.tightDash(tokens.before[next]))) {
            next++;
        }
        boolean ends = next - at >= 2
                && tokens.is(next - 1, Mark.SITE)
                && tokens.before[next - 1] == Between.DOT
                && next < reading.end;
        if (!ends) {
            return false;
        }
        int after = tokens.before[next];
        boolean apart = bracket
                ? tokens.bracket[next] != tokens.bracket[at]
                : Between.has(after, Between.DASH) && Between.has(after, Between.SPACE);
        if (apart || (known && Between.has(after, Between.SPACE))) {
            cutTo(next);
            return true;
        }
        return false;
    }

    private void bracket(int first) {
        int after = reading.afterBracket(first);
        if (after >= reading.end) {
            return;
        }
        if (reading.year(first) && after == first + 1) {
            if (reading.year == Reading.NONE) {
                reading.year = tokens.numbers[first];
                reading.yearFrom = first;
                reading.yearTo = after;
                reading.yearInBrackets = true;
            }
            cutTo(after);
        } else if (codesOnly(first, after) || Tags.only(reading, first, after)) {
            if (hasTitle(after)) {
                cutTo(after);
            }
        } else if (counting(first, after)) {
            cutTo(after);
        } else if (square(first) && hasTitle(after) && !(after == first + 1 && numbered(first))) {
            if (tokens.number(first) && after == first + 1 && reading.grouped()) {
                cutTo(after);
            }
            if (!reading.grouped()) {
                reading.groupFrom = first;
                reading.groupTo = after;
                cutTo(after);
            }
        }
    }

    /** (1)Title: the place in a row of films. */
    private boolean counting(int first, int after) {
        return after == first + 1
                && first == 0
                && tokens.number(first)
                && tokens.letters(first) <= 2
                && Between.only(tokens.before[after], Between.CLOSE | Between.SPACE)
                && !square(first)
                && hasTitle(after);
    }

    /** [01x05] and [S01E05] are no groups. */
    private boolean numbered(int token) {
        char first = tokens.letter(token, 0);
        char second = tokens.letters(token) > 1 ? tokens.letter(token, 1) : ' ';
        boolean digits = (first >= '0' && first <= '9') || (first == 's' && second >= '0' && second <= '9');
        return digits && !tokens.number(token) && tokens.letters(token) <= 8;
    }

    private boolean square(int token) {
        for (int i = tokens.start[token] - 1; i >= 0; i--) {
            char sign = tokens.text[i];
            if (Between.opening(sign) >= 0) {
                return sign == '[' || sign == '【' || sign == '［';
            }
        }
        return false;
    }

    private void piped(int first) {
        int next = first + 1;
        while (next < reading.end && !Between.has(tokens.before[next], Between.PIPE) && next - first < MOST_CODES) {
            next++;
        }
        if (next < reading.end && Between.has(tokens.before[next], Between.PIPE) && codesOnly(first, next)) {
            cutTo(next);
            return;
        }
        int quality = first;
        while (quality + 1 < reading.end
                && afterPipe(first)
                && tokens.capital[quality]
                && tokens.is(quality, Mark.RESOLUTION | Mark.TECH | Mark.VOICE)) {
            quality++;
        }
        cutTo(quality);
        if (quality == first) {
            codes(first);
        }
    }

    /** EN - , 4K-ES - , VOD: , FR | ; and FR 4K before a title. */
    private void codes(int first) {
        int next = first;
        while (next < reading.end && next - first < MOST_CODES && code(next)) {
            next++;
            if (next < reading.end && separates(tokens.before[next])) {
                if (hasTitle(next)
                        && !(Between.has(tokens.before[next], Between.COLON) && tokens.is(next, Mark.CHAPTER))) {
                    cutTo(next);
                }
                return;
            }
            if (next < reading.end
                    && !Between.only(tokens.before[next], Between.DASH | Between.SPACE | Between.WIDE | Between.PLUS)) {
                return;
            }
        }
        boolean quality = next - first == 2
                && tokens.is(first, Mark.CODE)
                && tokens.capital[first]
                && tokens.is(first + 1, Mark.RESOLUTION | Mark.TECH)
                && !tokens.is(first + 1, Mark.STRONG);
        if (quality && next < reading.end && !shouted(next) && hasTitle(next)) {
            cutTo(next);
        }
    }

    /** A word in large letters, and not just one letter before words in small ones. */
    private boolean shouted(int token) {
        boolean article = tokens.letters(token) == 1 && token + 1 < reading.end && !tokens.capital[token + 1];
        return tokens.capital[token] && !article;
    }

    private static boolean separates(int between) {
        return (Between.has(between, Between.DASH) && Between.has(between, Between.SPACE | Between.LOW))
                || Between.has(between, Between.COLON | Between.PIPE);
    }

    private boolean codesOnly(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!code(i)) {
                return false;
            }
        }
        return true;
    }

    /** A language, platform or quality, written large; "Vod:" is the one that is not. */
    private boolean code(int token) {
        boolean large = tokens.capital[token] || tokens.is(token, Mark.STRONG) || tokens.spelled(token, "vod");
        return (large || tokens.spelled(token, "4k")) && tokens.is(token, PREFIXES);
    }

    /** Whether a title can begin here: a word with letters that is no tag of an episode and no year. */
    private boolean hasTitle(int token) {
        if (token >= reading.end) {
            return false;
        }
        char first = tokens.letter(token, 0);
        char second = tokens.letters(token) > 1 ? tokens.letter(token, 1) : ' ';
        boolean tag = first == 's' && second >= '0' && second <= '9' && tokens.letters(token) > 4;
        for (int i = token; i < reading.end; i++) {
            tokens.count(1);
            if (!tokens.number(i) && !Tags.weak(tokens, i)) {
                return !tag;
            }
        }
        int next = token + 1;
        boolean number = tokens.number(token) && (!reading.year(token) || (next < reading.end && reading.year(next)));
        // IT and US are films too.
        boolean code = tokens.is(token, Mark.CODE) && (next == reading.end || reading.opens(next));
        return !tag && (number || code);
    }
}
