package dev.dromedarr.release;

/** Finds what is stamped on a name before its title: the day of a recording, the month in which an anime is new. */
final class Stamps {

    private final Reading reading;
    private final Tokens tokens;

    Stamps(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** The word after the stamp, or {@link Reading#NONE}. */
    int after(int first) {
        int stamp = Reading.NONE;
        if (first == 0 && tokens.digits()) {
            stamp = captured() ? 1 : dated();
        }
        return stamp == Reading.NONE ? news(first) : stamp;
    }

    /** Recordings that begin with the day, as 221208 Title. */
    private boolean captured() {
        int day = tokens.numbers[0];
        return tokens.letters(0) == 6
                && Dates.ofYear(day / 100 % 100, day % 100)
                && tokens.before[1] == Between.SPACE
                && !tokens.number(1);
    }

    /** 08.03.09.Title: the day in front, the year first, so that files stand in order. */
    private int dated() {
        int next = 3;
        boolean day = next < reading.end
                && !tokens.number(next)
                && tokens.before[1] == tokens.before[2]
                && tokens.before[1] == tokens.before[next]
                && Integer.bitCount(tokens.before[1]) == 1
                && Between.only(tokens.before[1], Between.DOT | Between.DASH | Between.LOW);
        for (int i = 0; day && i < next; i++) {
            day = tokens.number(i) && tokens.letters(i) == 2;
        }
        int year = 2000 + tokens.numbers[0];
        if (!day || !Reading.isYear(year) || !Dates.ofYear(tokens.numbers[1], tokens.numbers[2])) {
            return Reading.NONE;
        }
        reading.date = year * 10000 + tokens.numbers[1] * 100 + tokens.numbers[2];
        return next;
    }

    /** 04月新番: an anime that is new in April. */
    private int news(int first) {
        int sign = tokens.number(first) ? first + 1 : first;
        int last = tokens.last[sign];
        boolean month = sign + 1 < reading.end
                && tokens.letters(sign) >= 3
                && tokens.folded[last - 3] == '月'
                && tokens.folded[last - 2] == '新'
                && tokens.folded[last - 1] == '番';
        return month ? sign + 1 : Reading.NONE;
    }
}
