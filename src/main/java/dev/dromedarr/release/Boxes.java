package dev.dromedarr.release;

/** Finds the title among the boxes of fansub groups: [Group][标题][Title][01]. */
final class Boxes {

    private final Reading reading;
    private final Tokens tokens;
    private int from;
    private int to;

    Boxes(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Fansub groups put all in boxes and write the title twice; the one in Latin letters is what the world calls it. */
    void find(int first, int limit) {
        from = first;
        to = limit;
        if (!reading.grouped()
                || from >= to
                || (!Script.eastern(tokens.letter(from, 0)) && tokens.bracket[from] == 0)) {
            return;
        }
        int before = from;
        int latin = Reading.NONE;
        int end = to;
        for (int i = to - 1; i >= from; i--) {
            boolean other = latin != Reading.NONE && (apart(latin) || tokens.bracket[i] != tokens.bracket[latin]);
            boolean eastern = Script.eastern(tokens.letter(i, 0));
            if (other || (latin != Reading.NONE && eastern)) {
                break;
            }
            if (!tokens.dead[i] && !eastern && !tokens.number(i) && !Tags.strong(tokens, i)) {
                end = latin == Reading.NONE ? i + 1 : end;
                latin = i;
            }
        }
        if (latin == Reading.NONE) {
            return;
        }
        while (end < to && tokens.number(end) && tokens.bracket[end] == tokens.bracket[latin]) {
            end++;
        }
        boolean number = latin > from
                && tokens.number(latin - 1)
                && tokens.bracket[latin - 1] == tokens.bracket[latin]
                && (tokens.bracket[latin] != 0 || Between.tightDash(tokens.before[latin]));
        from = number ? latin - 1 : latin;
        to = end;
        firstBox(before);
    }

    /** Of several boxes that are wholly in Latin letters the first is the title, and the others are its part or its place. */
    private void firstBox(int begin) {
        int last = from;
        for (int i = begin; tokens.bracket[last] != 0 && i < last; i++) {
            if (reading.opens(i) && latin(i)) {
                from = i;
                to = reading.afterBracket(i);
                return;
            }
        }
    }

    private boolean latin(int open) {
        boolean word = false;
        int end = reading.afterBracket(open);
        tokens.count(end - open);
        for (int i = open; i < end; i++) {
            if (Script.eastern(tokens.letter(i, 0)) || Tags.weak(tokens, i) || tokens.dead[i]) {
                return false;
            }
            word |= !tokens.number(i);
        }
        return word;
    }

    /** An underscore with air parts the two titles inside one box. */
    private boolean apart(int token) {
        return Between.has(tokens.before[token], Between.LOW) && Between.has(tokens.before[token], Between.SPACE);
    }
}
