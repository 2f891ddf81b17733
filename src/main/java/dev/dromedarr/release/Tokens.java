package dev.dromedarr.release;

/** A name cut into words, each folded, looked up, and with what stands before it; made once and filled again and again. */
final class Tokens {

    /** No name is longer; of what pretends to be one, the beginning is read. */
    static final int LONGEST = 1000;

    private static final int MOST = 400;

    /** Cutting moves all that follows, so it is done only now and then. */
    private static final int MOST_SPLITS = 4;

    final char[] text = new char[LONGEST];
    final char[] folded = new char[LONGEST * 4];
    final int[] start = new int[MOST + 2];
    final int[] end = new int[MOST + 2];
    final int[] first = new int[MOST + 2];
    final int[] last = new int[MOST + 2];
    final int[] before = new int[MOST + 2];
    final int[] bracket = new int[MOST + 2];
    final int[] marks = new int[MOST + 2];
    final int[] values = new int[MOST + 2];
    final int[] languages = new int[MOST + 2];
    final int[] numbers = new int[MOST + 2];
    final boolean[] capital = new boolean[MOST + 2];
    final boolean[] dead = new boolean[MOST + 2];

    private final Brackets brackets = new Brackets();
    private int length;
    private int size;
    private int foldedSize;
    private int signs;
    private boolean digits;
    private boolean lower;
    private boolean upper;
    private int splits;
    private long work;

    int size() {
        return size;
    }

    int length() {
        return length;
    }

    /** How many letters were looked at since this was made: the cost, counted. */
    long work() {
        return work;
    }

    void count(int steps) {
        work += steps;
    }

    /** Whether any word has a digit: without one there is no episode, no year and no resolution. */
    boolean digits() {
        return digits;
    }

    /** What stands after a word; for the last one, at the end of the name. */
    int after(int token) {
        return before[token + 1];
    }

    char letter(int token, int offset) {
        return folded[first[token] + offset];
    }

    int letters(int token) {
        return last[token] - first[token];
    }

    boolean is(int token, int mark) {
        return (marks[token] & mark) != 0;
    }

    boolean number(int token) {
        return numbers[token] >= 0;
    }

    boolean spelled(int token, String word) {
        if (letters(token) != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (folded[first[token] + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the name that stands between two places of a text. */
    void load(char[] source, int from, int to) {
        size = 0;
        foldedSize = 0;
        signs = 0;
        splits = 0;
        digits = false;
        brackets.clear();
        copy(source, from, to);
        cut();
        before[size] = signs;
        bracket[size] = 0;
        marks[size] = 0;
        numbers[size] = -1;
        brackets.forgetOpen(bracket, size);
        work += 2L * length;
        for (int i = 0; i < size; i++) {
            lookUp(i);
            if (marks[i] == 0 && numbers[i] < 0) {
                Glue.apart(this, i);
            }
        }
        Glue.together(this);
    }

    private void copy(char[] source, int from, int to) {
        length = 0;
        for (int at = from; at < to && length < LONGEST; at++) {
            char sign = source[at] == '&' ? Entities.at(source, at, to) : 0;
            if (sign != 0) {
                at += Entities.length(source, at) - 1;
            }
            text[length++] = sign != 0 ? sign : source[at];
        }
    }

    private void cut() {
        int at = 0;
        while (at < length && size < MOST && foldedSize < folded.length / 2) {
            at = Fold.of(text[at]) == Fold.GAP && !Character.isHighSurrogate(text[at]) ? gap(at) : word(at);
        }
    }

    private int gap(int at) {
        char sign = text[at];
        int bit = Between.bit(sign);
        if (bit == Between.SPACE && (signs & Between.SPACE) != 0 && at > 0 && text[at - 1] == sign) {
            signs |= Between.WIDE;
        }
        signs |= bit;
        if (bit == Between.OPEN) {
            brackets.open(Between.opening(sign), at);
        } else if (bit == Between.CLOSE) {
            brackets.close(Between.closing(sign));
        }
        return at + 1;
    }

    /** One word from here on; returns where the next thing begins. A change of script ends it: 第12話 is three words. */
    private int word(int at) {
        int begin = foldedSize;
        int script = Script.NONE;
        int next = at;
        lower = false;
        upper = false;
        while (next < length && foldedSize < folded.length - 20) {
            boolean pair = Character.isHighSurrogate(text[next]) && next + 1 < length;
            char letter = pair ? Fold.ofPair(Character.toCodePoint(text[next], text[next + 1])) : Fold.of(text[next]);
            if (letter == Fold.GAP) {
                break;
            }
            if (letter != Fold.GONE) {
                int found = Script.of(letter);
                if (Script.differ(script, found)) {
                    break;
                }
                script = Script.join(script, found);
                add(letter, text[next]);
            }
            next += pair ? 2 : 1;
        }
        if (foldedSize > begin) {
            finish(at, next, begin);
        } else if (next == at) {
            signs |= Between.OTHER;
            return at + (Character.isHighSurrogate(text[at]) ? 2 : 1);
        }
        return next;
    }

    private void add(char letter, char written) {
        if (Fold.many(letter)) {
            String more = Fold.more(letter);
            more.getChars(0, more.length(), folded, foldedSize);
            foldedSize += more.length();
        } else {
            folded[foldedSize++] = letter;
            digits |= letter >= '0' && letter <= '9';
        }
        if (written < 128) {
            upper |= written >= 'A' && written <= 'Z';
            lower |= written >= 'a' && written <= 'z';
        } else {
            upper |= Character.isUpperCase(written);
            lower |= Character.isLowerCase(written);
        }
    }

    private void finish(int at, int next, int begin) {
        start[size] = at;
        end[size] = next;
        first[size] = begin;
        last[size] = foldedSize;
        before[size] = signs;
        bracket[size] = brackets.current();
        capital[size] = upper && !lower;
        dead[size] = false;
        numbers[size] = value(begin, foldedSize);
        signs = 0;
        size++;
    }

    /** The number that these letters write, or -1. */
    int value(int from, int to) {
        if (to - from > 8 || to == from) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            if (folded[i] < '0' || folded[i] > '9') {
                return -1;
            }
            value = value * 10 + folded[i] - '0';
        }
        return value;
    }

    /** Cuts a word in two, as long as there is room: {@code zoos01e11} is zoo and s01e11. */
    boolean split(int token, int letters) {
        if (size >= MOST || splits >= MOST_SPLITS) {
            return false;
        }
        splits++;
        work += size - token;
        for (int i = size; i > token; i--) {
            move(i, i + 1);
        }
        size++;
        move(token, token + 1);
        end[token] = Math.min(end[token], start[token] + letters);
        last[token] = first[token] + letters;
        start[token + 1] = end[token];
        first[token + 1] = last[token];
        before[token + 1] = 0;
        numbers[token + 1] = value(first[token + 1], last[token + 1]);
        lookUp(token);
        lookUp(token + 1);
        return true;
    }

    private void move(int from, int to) {
        start[to] = start[from];
        end[to] = end[from];
        first[to] = first[from];
        last[to] = last[from];
        before[to] = before[from];
        bracket[to] = bracket[from];
        marks[to] = marks[from];
        values[to] = values[from];
        languages[to] = languages[from];
        numbers[to] = numbers[from];
        capital[to] = capital[from];
        dead[to] = dead[from];
    }

    private void lookUp(int token) {
        know(token, Words.find(folded, first[token], last[token]));
    }

    void know(int token, int slot) {
        marks[token] = slot == Words.NONE ? 0 : Words.marks(slot);
        values[token] = slot == Words.NONE ? 0 : Words.value(slot);
        languages[token] = slot == Words.NONE ? 0 : Words.language(slot);
    }
}
