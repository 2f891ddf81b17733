package dev.dromedarr.release;

/** Finds what metadata sites call the work: {@code {tmdb-603}}, {@code [tmdbid=603]}, {@code tt0133093}. */
final class Ids {

    private static final int SITES = 4;

    private final Reading reading;
    private final Tokens tokens;
    private final Digits digits;

    Ids(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.digits = new Digits(tokens);
    }

    void find() {
        for (int i = 0; i < reading.end; i++) {
            if (tokens.is(i, Mark.ID) && i + 1 < reading.end && tokens.number(i + 1)) {
                take(Value.numberOf(tokens.values[i]) % SITES, tokens.numbers[i + 1]);
                tokens.dead[i] = true;
                tokens.dead[i + 1] = true;
            } else if (tokens.letter(i, 0) == 't' && tokens.letters(i) >= 9 && tokens.letters(i) <= 10) {
                digits.over(i, 1);
                int number = digits.skip('t') ? digits.read(8) : -1;
                if (number > 0 && digits.done()) {
                    take(2, number);
                    tokens.dead[i] = true;
                }
            }
        }
    }

    private void take(int site, int number) {
        switch (site) {
            case 1 -> reading.tmdb = number;
            case 2 -> reading.imdb = number;
            default -> reading.tvdb = number;
        }
    }
}
