package dev.dromedarr.playlist.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.web.HttpWeb;
import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.RefreshPlaylist;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.routes.Tls;
import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.Mishap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class RefreshBadDaysTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private PlaylistStage stage;

    @BeforeEach
    void open() {
        stage = new PlaylistStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_provider_whose_certificate_nobody_vouches_for_is_not_told_the_password() throws Exception {
        try (Tls other = Tls.server(folder)) {
            String query = "/get.php?username=" + ListText.USER + "&password=" + ListText.PASSWORD;
            String told = stage.refresh(stage.known(other.url() + query));

            assertThat(told)
                    .contains("no certificate that is valid here")
                    .contains("operate.md")
                    .doesNotContain(ListText.USER, ListText.PASSWORD);
            assertThat(other.count()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            TRICKLE          | stopped sending, or sends next to nothing
            STALL            | stopped sending, or sends next to nothing
            CUT              | cut the connection, or what it sends breaks off
            ENDLESS          | is longer than 40,000,000 bytes; raise playlist.size-limit
            BOMB             | is longer than 40,000,000 bytes; raise playlist.size-limit
            HTML             | is a web page or an answer of a program, and no M3U
            EMPTY            | There is no entry in it
            STATUS_500       | was answered with status 500
            REDIRECT_TO_FILE | that is not http(s)
            REDIRECT_LOOP    | sends us round in circles
            """)
    void a_refresh_that_goes_wrong_leaves_the_old_list_whole_and_tells_once(Mishap mishap, String why)
            throws Exception {
        stage.provider.holds(500);
        Playlist list = stage.known();
        assertThat(stage.refresh(list)).contains("is new");
        stage.provider.holds(600);
        stage.provider.goesWrong(mishap);

        String told = stage.refresh(list);

        assertThat(told)
                .contains("was not refreshed, the older one stays in use")
                .contains(why)
                .doesNotContain(ListText.USER, ListText.PASSWORD);
        assertThat(stage.names()).hasSize(500);
        assertThat(stage.files()).containsExactly(list.id() + "/1.m3u");
        assertThat(stage.now(list).trouble().orElse("")).contains(why);
        assertThat(stage.now(list).census().entries()).isEqualTo(500);
        assertThat(stage.playlists.due(Instant.now().plus(Duration.ofMinutes(4))))
                .isEmpty();
        assertThat(stage.playlists.due(Instant.now().plus(Duration.ofMinutes(6))))
                .hasSize(1);
        assertThat(stage.refresh(list)).as("the same trouble again").isEmpty();

        stage.provider.goesWrong(Mishap.NONE);
        assertThat(stage.refresh(list)).contains("is new");
        assertThat(stage.names()).hasSize(600);
        assertThat(stage.now(list).trouble()).isEmpty();
        assertThat(stage.now(list).failures()).isZero();
    }

    @Test
    void a_kept_list_of_another_version_is_fetched_anew_though_its_provider_has_nothing_new() throws Exception {
        stage.provider.holds(500);
        Playlist list = stage.known();
        assertThat(stage.refresh(list)).contains("is new");
        Files.writeString(folder.resolve("kept/" + list.id() + "/1.m3u"), "DROMEDA1 of an older version");

        stage.kept.clean();
        assertThat(stage.refresher.due()).as("is taken up by itself").hasSize(1);
        assertThat(stage.refresh(stage.now(list))).contains("is here again");

        assertThat(stage.names()).hasSize(500);
    }

    @Test
    void a_provider_that_is_down_or_does_not_know_us_is_told_without_our_secrets() {
        Playlist list = stage.known();
        Playlist stranger = stage.known(stage.provider.server() + "/get.php?username=other77&password=wrong-77");

        assertThat(stage.refresh(stranger))
                .contains("status 403")
                .contains("there is no older one")
                .doesNotContain("other77", "wrong-77");
        stage.provider.stop();
        assertThat(stage.refresh(list))
                .contains("cannot be reached")
                .contains("http://127.0.0.1:")
                .doesNotContain(ListText.USER, ListText.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"REDIRECT", "PACKED_WITHOUT_HEADER", "NONE"})
    void redirects_within_the_web_and_packed_answers_are_no_trouble(Mishap mishap) {
        stage.provider.holds(700);
        stage.provider.goesWrong(mishap);
        Playlist list = stage.known();

        assertThat(stage.refresh(list)).contains("is new").contains("entries cannot be used");
        assertThat(stage.names()).hasSize(700);
        var census = stage.now(list).census();
        assertThat(List.of(census.movies(), census.episodes(), census.live(), census.others()))
                .containsExactly(315L, 350L, 35L, 0L);
    }

    @Test
    void what_has_not_changed_is_not_fetched_again_and_what_has_is() {
        stage.provider.holds(100);
        Playlist list = stage.known();
        stage.refresh(list);
        stage.provider.forgetRequests();

        assertThat(stage.refresh(list)).isEmpty();
        assertThat(stage.provider.requests()).containsExactly("GET /get.php \"version-2\"");
        assertThat(stage.now(list).refreshedAt()).isPresent();

        stage.provider.holds(120);
        assertThat(stage.refresh(list)).contains("is new");
        assertThat(stage.names()).hasSize(120);
    }

    @Test
    void when_the_kept_files_are_lost_the_list_is_fetched_whole_although_it_has_not_changed() {
        stage.provider.holds(100);
        Playlist list = stage.known();
        stage.refresh(list);
        stage.kept.forget(list.id());

        stage.refresh(list);

        assertThat(stage.names()).hasSize(100);
    }

    @Test
    void a_list_that_came_back_much_smaller_waits_until_a_person_agrees() {
        stage.provider.holds(1000);
        Playlist list = stage.known();
        stage.refresh(list);
        stage.provider.holds(499);

        assertThat(stage.refresh(list))
                .contains("It came back with 499 entries instead of 1,000, fewer than 50 % (playlist.shrink-limit)")
                .contains("/refresh?acceptSmaller=true");
        assertThat(stage.names()).hasSize(1000);

        stage.playlists.order(list.id(), true, Instant.now());
        assertThat(stage.refresh(list)).contains("is new");
        assertThat(stage.names()).hasSize(499);
        assertThat(stage.now(list).acceptSmaller()).as("it holds once").isFalse();
    }

    @Test
    void a_list_that_lost_a_little_is_taken() {
        stage.provider.holds(1000);
        Playlist list = stage.known();
        stage.refresh(list);
        stage.provider.holds(500);

        assertThat(stage.refresh(list)).contains("is new");
    }

    @Test
    void a_scan_during_a_refresh_sees_the_whole_old_list_and_the_next_one_the_whole_new() {
        stage.provider.holds(20_000);
        Playlist list = stage.known();
        stage.refresh(list);
        stage.provider.holds(30_000);

        try (Catalogue.Snapshot snapshot = stage.kept.open()) {
            long[] seen = new long[1];
            snapshot.scan(1, worker -> entry -> {
                if (++seen[0] == 10) {
                    stage.refresh(list);
                }
            });
            assertThat(seen[0]).isEqualTo(20_000);
        }
        assertThat(stage.names()).hasSize(30_000);
    }

    @Test
    void a_full_disk_leaves_the_old_list_and_no_half_one() throws Exception {
        stage.provider.holds(100);
        Playlist list = stage.known();
        stage.refresh(list);
        stage.provider.holds(50_000);
        var full = new KeptFiles(
                folder.resolve("kept"),
                PlaylistStage.SEAL,
                new UsualTags(),
                part -> new FullDisk(Files.newOutputStream(part), 1_000_000),
                0);
        var sources = new Sources(
                new HttpWeb("Dromedarr/test", Duration.ofSeconds(10), Duration.ofSeconds(10)),
                full,
                new UsualTags(),
                PlaylistStage.LIMIT);
        var refresher = new RefreshPlaylist(
                stage.playlists,
                sources,
                new RefreshPlaylist.Rules(Duration.ofHours(1), Duration.ofMinutes(5), 50),
                Clock.systemUTC());

        assertThat(refresher.refresh(list).get(0).words()).contains("is full; make room there");

        assertThat(stage.names()).hasSize(100);
        assertThat(stage.files()).containsExactly(list.id() + "/1.m3u");
    }

    @Test
    void a_hostile_list_is_read_and_what_is_bad_in_it_is_counted() {
        stage.provider.holds("#EXTM3U\n"
                + "#EXTINF:-1,../../../etc/passwd\n" + stage.provider.server() + "/movie/u/p/1.mkv\n"
                + "#EXTINF:-1,File\nfile:///etc/passwd\n#EXTINF:-1,Ftp\nftp://h.example/1\n#EXTINF:-1,G\ngopher://h/1\n"
                + "#EXTINF:-1," + "x".repeat(1 << 20) + "\nhttp://h.example/1.mkv\n"
                + "#EXTINF:-1,Zero\0 and \u0007bell\nhttp://h.example/2.mkv\n"
                + "#EXTINF:-1,Up\nhttp://h.example/../../x.mkv\n");
        Playlist list = stage.known();

        assertThat(stage.refresh(list)).contains("5 entries cannot be used");

        assertThat(stage.names()).containsExactly("../../../etc/passwd", "Zero and bell");
    }
}
