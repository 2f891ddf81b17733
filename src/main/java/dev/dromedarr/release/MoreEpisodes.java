package dev.dromedarr.release;

/** Reads on after the first episode of a season: -E03, -03, +04, S01E03 again. */
final class MoreEpisodes {

    /** Further apart two numbers are no range. */
    static final int FAR = 200;

    private final Reading reading;
    private final Tokens tokens;
    private final Digits digits;

    MoreEpisodes(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.digits = new Digits(tokens);
    }

    /** The word after the last that goes on with the episodes before it. */
    int from(int start, int season) {
        int next = start;
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
}
