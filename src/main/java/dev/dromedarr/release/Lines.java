package dev.dromedarr.release;

import java.util.Arrays;

/** Finds the lines of the picture: 1080p, 4K, 1920x1080. */
final class Lines {

    private static final int[] KNOWN = {240, 360, 368, 480, 540, 544, 576, 720, 900, 1080, 1440, 2160, 4320};
    private static final int FULL_WIDTH = 1700;

    private Lines() {}

    /** The lines; 0 when nothing tells them. Written numbers go before words like 4K, which titles and prefixes use freely. */
    static int find(Reading reading) {
        Tokens tokens = reading.tokens;
        int word = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int size = Tags.size(tokens, i);
            if (size > 0) {
                return sized(tokens, i, size);
            }
            if (tokens.is(i, Mark.RESOLUTION) && Value.linesOf(tokens.values[i]) > 0) {
                boolean digits = Character.isDigit(tokens.letter(i, 0)) && tokens.letters(i) > 2;
                if (digits && !upscaledFrom(tokens, i)) {
                    return Value.linesOf(tokens.values[i]);
                }
                word = word == 0 ? Value.linesOf(tokens.values[i]) : word;
            }
        }
        int product = product(tokens);
        if (product != 0) {
            return product;
        }
        return word != 0 ? word : plain(reading);
    }

    private static boolean upscaledFrom(Tokens tokens, int token) {
        return token + 1 < tokens.size() && tokens.spelled(token + 1, "to");
    }

    /** A wide picture counts by its width: 1920x804 is 1080 lines without its black bars. */
    private static int sized(Tokens tokens, int token, int lines) {
        int width = 0;
        for (int i = tokens.first[token]; i < tokens.last[token] && Character.isDigit(tokens.folded[i]); i++) {
            width = width * 10 + tokens.folded[i] - '0';
        }
        if (width == lines) {
            return lines;
        }
        if (width >= 3800) {
            return Math.max(lines, 2160);
        }
        return width >= FULL_WIDTH && lines < 1080 && lines != 900 ? 1080 : lines;
    }

    /** "720 * 432": a size whose sign is no letter. */
    private static int product(Tokens tokens) {
        for (int i = 1; tokens.digits() && i < tokens.size(); i++) {
            boolean pair = Between.has(tokens.before[i], Between.OTHER)
                    && tokens.numbers[i - 1] >= 320
                    && tokens.numbers[i] >= 240
                    && tokens.numbers[i] <= tokens.numbers[i - 1]
                    && tokens.letters(i) <= 4;
            if (pair && star(tokens, i)) {
                return tokens.numbers[i];
            }
        }
        return 0;
    }

    private static boolean star(Tokens tokens, int token) {
        int at = tokens.end[token - 1];
        while (at < tokens.start[token] && tokens.text[at] == ' ') {
            at++;
        }
        return tokens.text[at] == '*' || tokens.text[at] == '×';
    }

    /** A plain 720 or 1080 among the tags. */
    private static int plain(Reading reading) {
        Tokens tokens = reading.tokens;
        int from = reading.tagged() ? reading.tagTo : Math.max(reading.yearTo, reading.begin + 1);
        for (int i = Math.max(from, reading.begin + 1); i < tokens.size(); i++) {
            int number = tokens.numbers[i];
            boolean among = Tags.weak(tokens, i - 1)
                    || (i + 1 < tokens.size() && Tags.weak(tokens, i + 1))
                    || i == from
                    || tokens.number(i - 1);
            if (number >= 480 && among && Arrays.binarySearch(KNOWN, number) >= 0) {
                return number;
            }
        }
        return 0;
    }
}
