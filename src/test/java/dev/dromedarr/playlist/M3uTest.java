package dev.dromedarr.playlist;

import static dev.dromedarr.playlist.Lists.entry;
import static dev.dromedarr.playlist.Lists.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class M3uTest {

    private static final String URL = "\nhttp://h.example/movie/u/p/1.mkv\n";

    @ParameterizedTest(name = "{0} is called {1} in {2}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            -1,Up (2009)                                                 § Up (2009)              §
            -1 tvg-id="" tvg-name="a" group-title="G",Up (2009)          § Up (2009)              § G
            -1 group-title="Drama, Crime",Me, Myself & Irene             § Me, Myself & Irene     § Drama, Crime
            -1 tvg-name='a, b' group-title='It''s',Up                    § Up                     § It''s
            -1 group-title=Movies tvg-id=5,Up                            § Up                     § Movies
            -1 group-title=Action Movies tvg-id=5,Up                     § Up                     § Action Movies
            -1 tvg-id="5" group-title=Movies,Up                          § Up                     § Movies
            -1 group-title = "G" , Up                                    § Up                     § G
            -1 tvg-name="The "Best" Film" group-title="G",Up             § Up                     § G
            -1 group-title="Say "Yes", Dear",Up                          § Up                     § Say "Yes", Dear
            -1 group-title="G",He said "Hi", she left                    § He said "Hi", she left § G
            -1 group-title="G","Up"                                      § "Up"                   § G
            -1 group-title="G",tvg-logo="                                § tvg-logo="             § G
            -1 group-title="G" Argo                                      § Argo                   § G
            -1 group-title="G" Hello, World                              § Hello, World           § G
            -1 Argo                                                      § Argo                   §
            -1 Up, Up and Away                                           § Up, Up and Away        §
            -1 tvg-id=5 Argo                                             § Argo                   §
            -1 tvg-id="1",group-title="G",Up                             § Up                     § G
            -1 GROUP-TITLE="G",Up                                        § Up                     § G
            0,-1 Argo                                                    § -1 Argo                §
            -1 group-title="Movies,Up                                    § Up                     § Movies
            -1 my-group-title="X" group-title="G",Up                     § Up                     § G
            -1,[COLOR red]OFF[/COLOR] [B]Up[/B] [HD]                     § OFF Up [HD]            §
            -1,Tom &amp;amp; Jerry &#39;s &eacute; &nosuch; R&B          § Tom & Jerry 's é &nosuch; R&B §
            -1,Nobitaâ€™s CafÃ©                                          § Nobita’s Café           §
            -1,Ã‰tÃ© Ö Ã                                                § Ã‰tÃ© Ö Ã             §
            -1,Ürümcek Adam 映画 Дни 🎬                                  § Ürümcek Adam 映画 Дни 🎬 §
            """)
    void a_line_is_read_whatever_its_attributes_look_like(String line, String name, String group) {
        Entry entry = entry("#extINF:" + line);

        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.group()).isEqualTo(Optional.ofNullable(group));
    }

    @Test
    void a_tvg_name_that_differs_is_kept_beside_the_title() {
        assertThat(entry("#EXTINF:-1 tvg-name=\"Up! 2009\" group-title=\"G\",Up")
                        .tvgName())
                .contains("Up! 2009");
        assertThat(entry("#EXTINF:-1 tvg-name=\"Up\" group-title=\"G\",Up").tvgName())
                .isEmpty();
        assertThat(entry("#EXTINF:-1 tvg-name=\"Tom &amp; Jerry\",Tom & Jerry").tvgName())
                .isEmpty();
    }

    @Test
    void ids_and_years_of_the_list_are_kept() {
        Entry entry = entry("#EXTINF:-1 tmdb-id=\"14160\" year=\"2009\",Up");

        assertThat(entry.tmdb()).contains(14160);
        assertThat(entry.year()).contains(2009);
        assertThat(entry("#EXTINF:-1 tmdb-id=\"x\" year=\"0\",Up").tmdb()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\r\n\n\r"})
    void all_line_ends_do(String end) {
        String text = "#EXTM3U\n#EXTINF:-1,A\nhttp://h.example/1.mkv\n#EXTINF:-1,B\nhttp://h.example/2.mkv";

        var reading = read(text.replace("\n", end));

        assertThat(reading.entries()).extracting(Entry::name).containsExactly("A", "B");
        assertThat(reading.tally().flaws()).isEmpty();
    }

    @Test
    void byte_order_marks_and_blank_lines_are_no_flaws() {
        var reading = read("\uFEFF#EXTM3U\n \n\uFEFF#EXTINF:-1,A\n\n\t\n  http://h.example/1.mkv  \n");

        assertThat(reading.only().name()).isEqualTo("A");
        assertThat(reading.only().address().reveal()).isEqualTo("http://h.example/1.mkv");
        assertThat(reading.tally().flaws()).isEmpty();
    }

    @Test
    void remarks_between_title_and_address_are_passed_over_and_the_group_is_taken() {
        var reading = read("""
                #EXTM3U
                #EXTGRP:of nobody
                #EXTINF:-1,A
                #EXTVLCOPT:http-user-agent=X
                #EXTGRP:Films
                #KODIPROP:inputstream=x
                http://h.example/1.mkv
                #EXTINF:-1,B
                http://h.example/2.mkv
                """);

        assertThat(reading.entries()).extracting(Entry::group).containsExactly(Optional.of("Films"), Optional.empty());
    }

    @Test
    void what_is_appended_for_players_is_no_part_of_the_address() {
        var entry = read("#EXTM3U\n#EXTINF:-1,A\nhttp://h.example/1.mkv|User-Agent=VLC&Referer=x\n")
                .only();

        assertThat(entry.address().reveal()).isEqualTo("http://h.example/1.mkv");
        assertThat(entry.options()).contains("User-Agent=VLC&Referer=x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', textBlock = """
            file:///etc/passwd
            ftp://h.example/1.mkv
            gopher://h.example/1
            plugin://plugin.video.x/?id=1
            rtmp://h.example/live
            ../../etc/passwd
            /etc/passwd
            http://h.example/../../etc/passwd
            http://h.example/%2e%2e/x.mkv
            http://h.example/a/..
            http://h.example/a\\b
            http://
            https:///x
            http:/h.example/1.mkv
            javascript:alert(1)
            """)
    void an_address_that_is_not_of_the_web_is_counted_and_never_used(String address) {
        var reading = read("#EXTM3U\n#EXTINF:-1,A\n" + address + "\n#EXTINF:-1,B\nHTTPS://h.example/a..b/2 2.mkv\n");

        assertThat(reading.only().name()).isEqualTo("B");
        assertThat(reading.only().address().reveal()).isEqualTo("HTTPS://h.example/a..b/2%202.mkv");
        assertThat(reading.tally().flaws()).isEqualTo(Map.of(Flaw.FOREIGN_ADDRESS, 1L));
        assertThat(reading.tally().entries()).isEqualTo(1);
    }

    @Test
    void what_is_broken_is_counted_by_what_is_wrong_and_the_rest_is_read() {
        var reading = read("""
                http://h.example/0.mkv
                #EXTINF:-1,No address
                #EXTINF:-1,A
                http://h.example/1.mkv
                http://h.example/2.mkv
                #EXTINF:-1,
                http://h.example/3.mkv
                #EXTINF:-1 tvg-name="By attribute",
                http://h.example/4.mkv
                #EXTINF:-1 group-title="G" No comma
                http://h.example/5.mkv
                #EXTINF:-1,N\0U\1L
                http://h.example/6.mkv
                #EXTINF:-1,Last""");

        assertThat(reading.entries()).extracting(Entry::name).containsExactly("A", "By attribute", "No comma", "NUL");
        assertThat(reading.tally().flaws())
                .isEqualTo(Map.of(
                        Flaw.NO_HEADER, 1L,
                        Flaw.NO_TITLE, 2L,
                        Flaw.NO_ADDRESS, 2L,
                        Flaw.EMPTY_TITLE, 1L,
                        Flaw.NAMED_BY_ATTRIBUTE, 1L,
                        Flaw.NO_COMMA, 1L,
                        Flaw.CONTROL_CHARACTERS, 1L));
    }

    @Test
    void a_line_that_is_not_utf8_is_read_as_windows_1252() {
        var reading = read("#EXTM3U\n#EXTINF:-1,L’été “Ü”" + URL, Charset.forName("windows-1252"));

        assertThat(reading.only().name()).isEqualTo("L’été “Ü”");
        assertThat(reading.tally().flaws()).isEqualTo(Map.of(Flaw.NOT_UTF8, 1L));
    }

    @Test
    void lines_of_a_megabyte_cost_only_their_own_entry() {
        String endless = "x".repeat(1 << 20);
        String text = "#EXTM3U\n#EXTINF:-1," + endless + URL
                + "#EXTINF:-1,A" + URL
                + "#EXTINF:-1,B\nhttp://h.example/" + endless + "\n"
                + "#EXTINF:-1,C\n#" + endless + URL
                + "#EXTINF:-1,D" + URL
                + endless.repeat(3);

        for (int piece : new int[] {997, 100_000, Integer.MAX_VALUE}) {
            var reading = Lists.read(text.getBytes(StandardCharsets.UTF_8), piece);

            assertThat(reading.entries()).extracting(Entry::name).containsExactly("A", "D");
            assertThat(reading.tally().flaws()).isEqualTo(Map.of(Flaw.TOO_LONG, 4L));
        }
    }

    @Test
    void endless_remarks_between_title_and_address_cost_only_that_entry() {
        String text = "#EXTM3U\n#EXTINF:-1,A\n" + "#EXTVLCOPT:x=y\n".repeat(200_000)
                + "http://h.example/1.mkv\n#EXTINF:-1,B" + URL;

        assertThat(Lists.read(text.getBytes(StandardCharsets.UTF_8), 60_000).entries())
                .extracting(Entry::name)
                .containsExactly("B");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 100, 1000})
    void pieces_of_any_size_give_the_same_entries(int piece) {
        byte[] bytes = BrokenLists.everything();

        var reading = Lists.read(bytes, piece);
        var whole = Lists.read(bytes, Integer.MAX_VALUE);

        assertThat(reading.entries()).isEqualTo(whole.entries()).hasSizeGreaterThan(20);
        assertThat(reading.tally().flaws()).isEqualTo(whole.tally().flaws());
    }

    @Test
    void slices_cut_anywhere_give_each_entry_once() {
        byte[] bytes = BrokenLists.everything();
        var whole = Lists.read(bytes, Integer.MAX_VALUE);

        for (int cut = 0; cut <= bytes.length; cut++) {
            var first = Lists.slice(bytes, 0, cut);
            var second = Lists.slice(bytes, cut, bytes.length);
            var both = new java.util.ArrayList<>(first.entries());
            both.addAll(second.entries());
            first.tally().add(second.tally());

            assertThat(both).as("cut at %d", cut).isEqualTo(whole.entries());
            assertThat(first.tally().flaws())
                    .as("cut at %d", cut)
                    .isEqualTo(whole.tally().flaws());
        }
    }

    @Test
    void an_entry_is_found_again_by_its_offset() {
        byte[] bytes = BrokenLists.everything();

        for (Entry entry : Lists.read(bytes, Integer.MAX_VALUE).entries()) {
            var again = Lists.slice(bytes, entry.offset(), entry.offset() + 1);
            assertThat(again.only()).isEqualTo(entry);
        }
    }
}
