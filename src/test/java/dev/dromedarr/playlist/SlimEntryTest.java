package dev.dromedarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlimEntryTest {

    private static final Address ADDRESS = new Address("http://host.example/movie/user/pass/1.mkv");

    @Test
    void an_entry_with_nothing_but_its_name_comes_back_as_it_was() {
        Entry bare = new Entry(
                "",
                Optional.empty(),
                Optional.empty(),
                ADDRESS,
                Optional.empty(),
                Kind.OTHER,
                Optional.empty(),
                Optional.empty(),
                0);

        assertThat(SlimEntry.of(bare).entry()).isEqualTo(bare);
    }

    @Test
    void letters_of_all_kinds_come_back_even_halves_of_pairs() {
        Entry full = new Entry(
                "Лето — 夏 \uD83D\uDE00 \uD83D (2018)",
                Optional.of("Été\nÿ"),
                Optional.of(""),
                ADDRESS,
                Optional.of("User-Agent=Ā"),
                Kind.MOVIE,
                Optional.of(603),
                Optional.of(0),
                Long.MAX_VALUE);

        assertThat(SlimEntry.of(full).entry()).isEqualTo(full);
    }

    @Test
    void its_words_hold_no_address() {
        Entry entry = new Entry(
                "Alien",
                Optional.empty(),
                Optional.empty(),
                ADDRESS,
                Optional.of("token=secret"),
                Kind.MOVIE,
                Optional.empty(),
                Optional.empty(),
                7);

        assertThat(SlimEntry.of(entry)).hasToString("Alien");
    }
}
