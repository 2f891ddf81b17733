package dev.dromedarr.release;

/** Finds the year of a film or series: in brackets first, else the last one before the tags; never the first word. */
final class Years {

    private final Reading reading;
    private final Tokens tokens;

    Years(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    void find() {
        if (!tokens.digits() || reading.year != Reading.NONE || bracketed()) {
            return;
        }
        if (reading.tagged() && reading.tagFrom > reading.begin) {
            besideTag();
            return;
        }
        int stop = stop();
        for (int i = stop - 1; i > reading.begin; i--) {
            if (reading.year(i) && !inDate(i) && tokens.bracket[i] == 0 && !insideTitle(i, stop)) {
                take(i, i + 1, false);
                return;
            }
        }
        if (reading.tagged() && reading.tagTo < reading.end && reading.year(reading.tagTo)) {
            take(reading.tagTo, reading.tagTo + 1, false);
            return;
        }
        behindTags(stop);
    }

    private boolean inDate(int token) {
        return token >= reading.dateFrom && token < reading.dateTo;
    }

    /** (2019), [2019], (1999-2007), (2019, US). */
    private boolean bracketed() {
        for (int i = reading.begin; i < reading.end; i++) {
            if (reading.year(i) && reading.opens(i) && !inDate(i) && i > 0) {
                int end = reading.afterBracket(i);
                boolean years = end == i + 1 || (end == i + 2 && (reading.year(i + 1) || Tags.weak(tokens, i + 1)));
                boolean form = Between.has(tokens.after(i), Between.SLASH);
                if ((years && (i > reading.begin || end < reading.end)) || form) {
                    take(i, years ? end : i + 1, true);
                    return true;
                }
            }
        }
        return false;
    }

    /** Right before the episode tag, or right behind it. */
    private void besideTag() {
        int before = reading.tagFrom - 1;
        while (before > reading.begin && tokens.bracket[before] != 0) {
            before--;
        }
        if (before > reading.begin && reading.year(before) && !inDate(before)) {
            take(before, before + 1, false);
            return;
        }
        int after = reading.tagTo;
        // Behind a dash stands the name of the episode, which may be a number.
        if (after < reading.end && reading.year(after) && !inDate(after) && !Between.spacedDash(tokens.before[after])) {
            take(after, after + 1, false);
        }
    }

    private int stop() {
        int from = reading.tagged() ? reading.tagTo : reading.begin + 1;
        for (int i = from; i < reading.end; i++) {
            if (Tags.strong(tokens, i) && tokens.bracket[i] == 0) {
                return i;
            }
        }
        return reading.end;
    }

    /** Words of a title follow, so the number is one of them: 1974 in the middle of a name without tags. */
    private boolean insideTitle(int token, int stop) {
        if (stop < reading.end) {
            return false;
        }
        for (int i = token + 1; i < stop; i++) {
            if (tokens.bracket[i] == 0 && !tokens.dead[i] && !Tags.weak(tokens, i) && !tokens.number(i)) {
                return true;
            }
        }
        return false;
    }

    private void behindTags(int stop) {
        for (int i = reading.end - 1; i > stop; i--) {
            if (reading.year(i) && !inDate(i)) {
                take(i, i + 1, tokens.bracket[i] != 0);
                return;
            }
        }
    }

    private void take(int from, int to, boolean brackets) {
        reading.year = tokens.numbers[from];
        reading.yearFrom = from;
        reading.yearTo = to;
        reading.yearInBrackets = brackets;
    }
}
