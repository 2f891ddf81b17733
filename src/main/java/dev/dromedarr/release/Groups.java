package dev.dromedarr.release;

import java.util.Optional;

/** Finds who made a release: behind the last dash, in brackets at the end, or in brackets in front. */
final class Groups {

    private final Reading reading;
    private final Tokens tokens;

    Groups(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    Optional<String> find() {
        if (reading.grouped()) {
            return Optional.of(text(reading.groupFrom, reading.groupTo));
        }
        if (!tagsBefore(reading.end)) {
            return Optional.empty();
        }
        int end = reading.end;
        while (end > 1 && repost(end - 1)) {
            end--;
        }
        Optional<String> boxed = boxed(end);
        return boxed.isPresent() ? boxed : dashed(end);
    }

    private boolean repost(int token) {
        boolean site =
                tokens.bracket[token] != 0 && (tokens.is(token, Mark.SITE) || tokens.after(token) == Between.DOT);
        return site || (Between.tightDash(tokens.before[token]) && tokens.is(token, Mark.REPOST)) || tokens.dead[token];
    }

    /** [QxR], (… Tigole). */
    private Optional<String> boxed(int end) {
        int last = end - 1;
        boolean name = last > 0
                && tokens.bracket[last] != 0
                && !Tags.weak(tokens, last)
                && !tokens.number(last)
                && !hash(last);
        boolean alone = name && reading.opens(last);
        return name && (alone ? !dashBefore(last) : true)
                ? Optional.of(text(alone ? last : lastDash(end), end))
                : Optional.empty();
    }

    private boolean dashBefore(int token) {
        return Between.has(tokens.before[token], Between.DASH);
    }

    private int lastDash(int end) {
        for (int i = end - 1; i > 0 && tokens.bracket[i] == tokens.bracket[end - 1]; i--) {
            if (dashBefore(i) && !Tags.weak(tokens, i)) {
                return i;
            }
        }
        return end - 1;
    }

    private Optional<String> dashed(int end) {
        for (int i = end - 1; i > 0; i--) {
            if (Between.has(tokens.before[i], Between.DASH)) {
                boolean group = !Tags.strong(tokens, i) && tagsBefore(i);
                return group ? Optional.of(text(i, end)) : Optional.empty();
            }
            if (tokens.bracket[i] != 0 || end - i > 4) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean tagsBefore(int token) {
        for (int i = reading.begin + 1; i < token; i++) {
            if (Tags.strong(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Eight letters and digits that only machines read: [1ADD8F6D]. */
    private boolean hash(int token) {
        return tokens.letters(token) == 8 && tokens.capital[token];
    }

    private String text(int from, int to) {
        return new String(tokens.text, tokens.start[from], tokens.end[to - 1] - tokens.start[from]);
    }
}
