package dev.dromedarr.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleKeysTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Spider-Man                 | Spiderman
            E.T.                       | ET
            Love & Death               | Love and Death
            Häxan                      | Haxan
            Amélie                     | AMELIE
            WALL·E                     | WALL-E
            Straße                     | strasse
            Ｓｉｎｔｅｌ                  | Sintel
            Witcher, The               | The Witcher
            Witcher_The                | The Witcher
            L'Enfant                   | L Enfant
            Ocean's Eleven             | Oceans Eleven
            Łódź                       | Lodz
            """)
    void one_title_in_two_spellings_has_one_exact_key(String one, String other) {
        assertThat(TitleKeys.of(one).exactHash()).isEqualTo(TitleKeys.of(other).exactHash());
        assertThat(TitleKeys.of(one).loose()).isEqualTo(TitleKeys.of(other).loose());
    }

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Die Räuber                 | Raeuber
            Müller                     | Mueller
            Rocky IV                   | Rocky 4
            Rocky V                    | Rocky 5
            Ocean's Eleven             | Oceans Eleven
            The General                | General
            Lord of the Dance          | Lord Dance
            Alien 03                   | Alien 3
            Two Women                  | 2 Women
            Torrent                    | Torent
            Part II: The Return        | Part 2: Return
            """)
    void articles_numerals_umlauts_and_doubled_letters_are_evened_out(String one, String other) {
        assertThat(TitleKeys.of(one).looseHash()).isEqualTo(TitleKeys.of(other).looseHash());
        assertThat(TitleKeys.of(one).exact()).isNotEqualTo("");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Alien       | Aliens
            Alien       | Alien 3
            House       | House of Cards
            Reacher     | Preacher
            Torment     | Torrent
            V           | 5
            X           | 10
            I           | 1
            七人の侍     | 七人の武士
            हिन्दी         | हिन्द
            20/20       | 2020 Vision
            """)
    void two_works_have_two_keys(String one, String other) {
        assertThat(TitleKeys.of(one).looseHash())
                .isNotEqualTo(TitleKeys.of(other).looseHash());
    }

    @ParameterizedTest
    @CsvSource({"The", "A", "And", "It", "Die", "The The"})
    void a_title_of_small_words_alone_still_has_a_key(String title) {
        assertThat(TitleKeys.of(title).exact()).isNotEmpty();
        assertThat(TitleKeys.of(title).loose()).isNotEmpty();
    }

    @Test
    void a_name_in_a_playlist_has_the_key_of_the_wanted_title() {
        NameScanner scanner = new NameScanner();
        char[] line = "junk,FR - Die Räuber & Reiter IV (2019) [VOSTFR]".toCharArray();

        scanner.scan(line, 5, line.length);

        TitleKeys wanted = scanner("Die Raeuber und Reiter 4".replace("und", "and"));
        assertThat(scanner.titles()).isEqualTo(1);
        assertThat(scanner.looseKey(0)).isEqualTo(wanted.looseHash());
        assertThat(scanner.looseText(0)).isEqualTo(wanted.loose());
        assertThat(scanner.year()).isEqualTo(2019);
        assertThat(scanner.episode()).isFalse();
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FR - A Quiet Harbour (1953)        | A Quiet Harbour
            FR - À la recherche du port        | À la recherche du port
            L_Enfant_du_port_1971              | L'Enfant du port
            QUIET_HARBOUR_THE_1953             | The Quiet Harbour
            Quiet.Harbour.The.1953.1080p       | The Quiet Harbour
            EN - QUIET DIAMOND (1953)          | Quiet Diamond
            """)
    void small_words_do_not_part_a_name_from_its_title(String name, String title) {
        NameScanner scanner = new NameScanner();
        scanner.scan(name.toCharArray(), 0, name.length());
        long key = scanner.looseKey(0);

        assertThat(key).isEqualTo(scanner.keysOf(title).looseHash());
    }

    @Test
    void a_hundred_thousand_titles_have_as_many_hashes() {
        NameScanner scanner = new NameScanner();
        Set<Long> hashes = new HashSet<>();

        for (int i = 0; i < 100_000; i++) {
            hashes.add(scanner.keysOf("Pioneer " + i).exactHash());
        }

        assertThat(hashes).hasSize(100_000);
    }

    private static TitleKeys scanner(String title) {
        return TitleKeys.of(title);
    }
}
