package dev.dromedarr.release;

/** Writes a title as people would: spaces where a name has dots, its own signs where it has spaces. */
final class TitleText {

    private final Tokens tokens;
    private final StringBuilder text = new StringBuilder();

    TitleText(Tokens tokens) {
        this.tokens = tokens;
    }

    String of(int from, int to, boolean bare) {
        text.setLength(0);
        boolean airy = airy(from, to);
        if (to - from > 1
                && tokens.is(to - 1, Mark.ARTICLE)
                && Between.has(tokens.before[to - 1], Between.COMMA)
                && Between.only(tokens.before[to - 1], Between.COMMA | Between.SPACE | Between.DOT)) {
            return of(to - 1, to, bare) + ' ' + of(from, to - 1, bare);
        }
        int last = Reading.NONE;
        for (int i = from; i < to; i++) {
            if (tokens.dead[i] || (bare && tokens.bracket[i] != 0)) {
                continue;
            }
            if (last == Reading.NONE) {
                opening(i, to);
            } else if (last == i - 1) {
                between(last, i, airy);
            } else {
                text.append(' ');
            }
            text.append(tokens.text, tokens.start[i], tokens.end[i] - tokens.start[i]);
            last = i;
        }
        if (last != Reading.NONE) {
            closing(last);
        }
        return tidy();
    }

    private boolean airy(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Between.has(tokens.before[i], Between.SPACE)) {
                return true;
            }
        }
        return to - from == 1;
    }

    private void opening(int token, int to) {
        int at = tokens.start[token] - 1;
        boolean inside = tokens.bracket[token] != 0 && tokens.bracket[to - 1] != tokens.bracket[token];
        if (inside && at >= 0 && Between.opening(tokens.text[at]) >= 0) {
            text.append(tokens.text[at]);
        }
    }

    private void between(int left, int right, boolean airy) {
        boolean letters = tokens.letters(left) == 1
                && tokens.letters(right) == 1
                && !tokens.number(left)
                && !tokens.number(right);
        if (letters && tokens.before[right] == Between.DOT) {
            text.append('.');
            return;
        }
        for (int i = tokens.end[left]; i < tokens.start[right]; i++) {
            char sign = tokens.text[i];
            boolean space = sign == '_' || Between.bit(sign) == Between.SPACE || (sign == '.' && !airy);
            text.append(space ? ' ' : sign);
        }
    }

    private void closing(int last) {
        for (int i = tokens.end[last]; i < tokens.length(); i++) {
            char sign = tokens.text[i];
            boolean letter = sign == '.'
                    && i == tokens.end[last]
                    && tokens.letters(last) == 1
                    && text.length() > 2
                    && text.charAt(text.length() - 2) == '.';
            boolean bracket = tokens.bracket[last] != 0 && text.length() > 0 && Between.closing(sign) >= 0 && opened();
            if ("!?…！？".indexOf(sign) < 0 && !bracket && !letter) {
                return;
            }
            text.append(sign);
        }
    }

    private boolean opened() {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += Between.opening(text.charAt(i)) >= 0 ? 1 : 0;
            depth -= Between.closing(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return depth > 0;
    }

    private String tidy() {
        var tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean twice = sign == ' ' && (tidy.isEmpty() || tidy.charAt(tidy.length() - 1) == ' ');
            if (!twice && Character.getType(sign) != Character.FORMAT && sign != 0) {
                tidy.append(sign);
            }
        }
        return tidy.toString().strip();
    }
}
