package dev.dromedarr.release;

/** Finds the day of broadcast: 2019-05-31, 31.05.2019, 31st May 2019, 20190531. */
final class Dates {

    private static final int SAME = Between.DOT | Between.DASH | Between.SPACE | Between.LOW | Between.SLASH;

    private final Reading reading;
    private final Tokens tokens;
    private final Digits digits;

    Dates(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.digits = new Digits(tokens);
    }

    boolean find() {
        for (int i = reading.begin; i < reading.end; i++) {
            char first = tokens.letter(i, 0);
            if (tokens.is(i, Mark.MONTH) && monthFirst(i)) {
                return true;
            }
            if (first >= '0' && first <= '9' && (numeric(i) || written(i) || packed(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean numeric(int i) {
        if (i + 2 >= reading.end || !tokens.number(i) || !tokens.number(i + 1) || !tokens.number(i + 2)) {
            return false;
        }
        int between = tokens.before[i + 1];
        if (between != tokens.before[i + 2]
                || between == 0
                || !Between.only(between, SAME)
                || Integer.bitCount(between) != 1) {
            return false;
        }
        int a = tokens.numbers[i];
        int b = tokens.numbers[i + 1];
        int c = tokens.numbers[i + 2];
        if (tokens.letters(i) == 4 && tokens.letters(i + 1) == 2) {
            return take(i, i + 3, a, b, c);
        }
        if (tokens.letters(i + 2) == 4 && tokens.letters(i) <= 2) {
            return take(i, i + 3, c, b, a) || take(i, i + 3, c, a, b);
        }
        return shortYear(i, a, b, c);
    }

    /** Two digits for the year only where the date is all there is. */
    private boolean shortYear(int i, int a, int b, int c) {
        if (i != 0 || tokens.size() != 3 || tokens.letters(i) != 2 || tokens.letters(i + 2) != 2) {
            return false;
        }
        boolean yearFirst = a > 12 && a <= 39 && c > 12;
        return (yearFirst && take(i, i + 3, 2000 + a, b, c)) || take(i, i + 3, 2000 + c, b, a);
    }

    private boolean written(int i) {
        if (i + 2 >= reading.end || !tokens.is(i + 1, Mark.MONTH) || tokens.letters(i + 2) != 4) {
            return false;
        }
        digits.over(i, 0);
        int day = digits.read(2);
        boolean plain =
                digits.done() || digits.word("st") || digits.word("nd") || digits.word("rd") || digits.word("th");
        return plain && take(i, i + 3, tokens.numbers[i + 2], Value.numberOf(tokens.values[i + 1]), day);
    }

    /** January 5, 2014 and January 5th 2014; without comma and th the day may be the title's. */
    private boolean monthFirst(int i) {
        if (i + 2 >= reading.end || tokens.letters(i + 2) != 4) {
            return false;
        }
        digits.over(i + 1, 0);
        int day = digits.read(2);
        boolean ordinal =
                !digits.done() && (digits.word("st") || digits.word("nd") || digits.word("rd") || digits.word("th"));
        boolean sure = ordinal || (digits.done() && Between.has(tokens.before[i + 2], Between.COMMA));
        return sure && take(i, i + 3, tokens.numbers[i + 2], Value.numberOf(tokens.values[i]), day);
    }

    private boolean packed(int i) {
        int all = tokens.letters(i) == 8 ? tokens.numbers[i] : -1;
        return all > 0 && i > reading.begin && take(i, i + 1, all / 10000, all / 100 % 100, all % 100);
    }

    /** Whether a year has such a month and day. */
    static boolean ofYear(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private boolean take(int from, int to, int year, int month, int day) {
        if (year < 1930 || !Reading.isYear(year) || !ofYear(month, day)) {
            return false;
        }
        reading.date = year * 10000 + month * 100 + day;
        reading.dateFrom = from;
        reading.dateTo = to;
        return true;
    }
}
