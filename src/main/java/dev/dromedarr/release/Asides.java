package dev.dromedarr.release;

/** Parts the title from what stands beside it: the number of a film in its saga, a bonus, the name of an episode. */
final class Asides {

    private final Reading reading;
    private final Tokens tokens;

    Asides(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Title-x01-Making_Of: where the title ends, before the number of the bonus. */
    int end(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean apart = i + 1 == to || Between.has(tokens.before[i + 1], Between.DASH);
            if (apart && Between.has(tokens.before[i], Between.DASH) && counted(i, 'x')) {
                return i;
            }
        }
        return to;
    }

    /** Saga-f21-Title: where the title begins, behind the number of the film. */
    int begin(int from, int to) {
        int begin = from;
        for (int i = from + 1; i < to; i++) {
            if (Between.tightDash(tokens.before[i]) && Between.tightDash(tokens.after(i)) && counted(i, 'f')) {
                begin = i + 1;
            }
        }
        return begin;
    }

    private boolean counted(int token, char letter) {
        return tokens.letters(token) == 3
                && tokens.letter(token, 0) == letter
                && tokens.value(tokens.first[token] + 1, tokens.last[token]) > 0;
    }

    /** 003. Title - Name of the episode: a number that only sorts files, with its zero and a full stop. */
    int sorted(int first, int limit) {
        boolean sorted = reading.tagged()
                && reading.tagFrom == 0
                && tokens.number(0)
                && tokens.letters(0) >= 3
                && tokens.before[1] == (Between.DOT | Between.SPACE);
        for (int i = first + 1; sorted && i < limit; i++) {
            if (Between.spacedDash(tokens.before[i])) {
                return i;
            }
        }
        return limit;
    }
}
