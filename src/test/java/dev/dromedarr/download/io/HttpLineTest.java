package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.download.Container;
import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.download.Pace;
import dev.dromedarr.fault.Unavailable;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HttpLineTest extends ServedLine {

    private static final int SIZE = 300_000;

    HttpLineTest() {
        super(SIZE);
    }

    /** A first try that breaks off after so many bytes. */
    private void cutAfter(int bytes) {
        shared.cut = () -> bytes;
        assertThatThrownBy(() -> stage.fetch(url())).isInstanceOf(Unavailable.class);
        shared.cut = () -> -1;
        assertThat(stage.home()).hasSize(bytes);
        server.forget();
    }

    @Test
    void a_file_comes_home_whole_and_only_its_owner_may_read_it() throws Exception {
        Arrival arrival = stage.fetch(url());

        assertThat(arrival).isEqualTo(new Arrival.Home(SIZE, Container.MKV));
        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stage.part())))
                .isEqualTo("rw-------");
        assertThat(server.asked().get(0).headers())
                .containsEntry("accept-encoding", "identity")
                .containsEntry("user-agent", "Dromedarr/test")
                .doesNotContainKeys("range", "cookie", "authorization", "upgrade");
        assertThat(stage.size).contains((long) SIZE);
    }

    @Test
    void the_version_is_known_before_the_first_byte_is_written() {
        stage.fetch(url(), (bytes, size, version) -> {
            assertThat(stage.home().length == 0 || version.isPresent()).isTrue();
            return true;
        });

        assertThat(stage.validator).contains("\"one\"; size=300000");
    }

    @Test
    void after_a_cut_only_what_is_missing_is_asked_for_under_the_condition_that_nothing_changed() {
        cutAfter(100_000);

        assertThat(stage.fetch(url())).isInstanceOf(Arrival.Home.class);

        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(server.asked().get(0).header("range")).isEqualTo("bytes=100000-");
        assertThat(server.asked().get(0).header("if-range")).isEqualTo("\"one\"");
        assertThat(shared.mostSent()).isEqualTo(1);
    }

    @Test
    void without_a_strong_tag_the_date_is_the_condition() {
        shared.tag = "W/\"weak\"";
        cutAfter(100_000);

        stage.fetch(url());

        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(server.asked().get(0).header("if-range")).isEqualTo(shared.date);
    }

    @Test
    void without_tag_and_date_the_end_of_what_is_here_is_fetched_again_and_compared() {
        shared.tag = "";
        shared.date = "";
        cutAfter(100_000);

        assertThat(stage.fetch(url())).isInstanceOf(Arrival.Home.class);

        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(server.asked().get(0).header("range")).isEqualTo("bytes=" + (100_000 - 65_536) + "-");
        assertThat(server.asked().get(0).header("if-range")).isEmpty();
        assertThat(shared.mostSent()).isEqualTo(2);
    }

    @Test
    void another_file_without_any_mark_shows_in_the_comparison_and_is_fetched_from_its_beginning() {
        shared.tag = "";
        shared.date = "";
        cutAfter(100_000);
        shared.bytes = Shared.video(SIZE, 2);

        assertThat(stage.fetch(url())).isInstanceOf(Arrival.Home.class);

        assertThat(stage.home()).isEqualTo(shared.bytes);
    }

    @Test
    void another_file_after_a_cut_is_fetched_from_its_beginning() {
        cutAfter(100_000);
        shared.bytes = Shared.video(200_000, 2);
        shared.tag = "\"two\"";
        shared.date = "Sun, 30 Oct 2022 19:43:31 GMT";

        assertThat(stage.fetch(url())).isEqualTo(new Arrival.Home(200_000, Container.MKV));

        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void another_file_is_noticed_also_when_the_server_does_not_care_for_the_condition() {
        cutAfter(100_000);
        shared.bytes = Shared.video(SIZE, 2);
        shared.tag = "\"two\"";
        shared.ifRange = false;

        stage.fetch(url());

        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(server.asked()).hasSize(2);
        assertThat(server.asked().get(1).header("range")).isEmpty();
    }

    @Test
    void a_server_that_cannot_give_parts_is_asked_for_the_whole() {
        cutAfter(100_000);
        shared.ranges = false;

        assertThat(stage.fetch(url())).isInstanceOf(Arrival.Home.class);

        assertThat(stage.home()).isEqualTo(shared.bytes);
    }

    @Test
    void what_was_whole_already_is_not_fetched_again() {
        stage.fetch(url());
        server.forget();

        assertThat(stage.fetch(url())).isEqualTo(new Arrival.Home(SIZE, Container.MKV));

        assertThat(server.asked()).hasSize(1);
        assertThat(shared.mostSent()).isEqualTo(1);
    }

    @Test
    void a_shorter_file_than_what_is_here_is_another_one() {
        cutAfter(100_000);
        shared.bytes = Shared.video(50_000, 3);
        shared.ifRange = false;

        assertThat(stage.fetch(url())).isEqualTo(new Arrival.Home(50_000, Container.MKV));

        assertThat(stage.home()).isEqualTo(shared.bytes);
    }

    @Test
    void a_file_in_chunks_without_a_length_comes_home_and_a_cut_shows() {
        shared.chunked = true;
        cutAfter(100_000);

        assertThat(stage.fetch(url())).isEqualTo(new Arrival.Home(SIZE, Container.MKV));

        assertThat(stage.home()).isEqualTo(shared.bytes);
    }

    @Test
    void a_server_that_gives_only_pieces_is_asked_until_all_is_home() {
        shared.piece = 70_000;
        shared.cut = () -> 1;
        assertThatThrownBy(() -> stage.fetch(url())).isInstanceOf(Unavailable.class);
        shared.cut = () -> -1;

        assertThat(stage.fetch(url())).isInstanceOf(Arrival.Home.class);

        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(shared.mostSent()).isEqualTo(1);
    }

    @Test
    void who_does_not_want_any_more_is_heard_soon_and_what_came_is_kept() {
        stage.pace.set(Pace.of(20_000));
        long begun = System.nanoTime();

        Arrival arrival = stage.fetch(url(), (bytes, size, version) -> bytes < 10_000);

        assertThat(arrival).isInstanceOf(Arrival.Stopped.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(stage.home()).isEqualTo(Arrays.copyOf(shared.bytes, stage.home().length));
        stage.pace.set(Pace.of(0));
        assertThat(stage.fetch(url())).isInstanceOf(Arrival.Home.class);
        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(shared.mostSent()).isLessThanOrEqualTo(2);
    }

    @Test
    void the_watcher_is_asked_each_second_while_a_server_does_not_answer_and_can_leave_then() {
        server.manners((asked, connection) -> Thread.sleep(60_000));
        Instant begun = Instant.now();

        Arrival arrival = stage.fetch(url(), (bytes, size, version) -> stage.told.size() < 4);

        assertThat(arrival).isEqualTo(new Arrival.Stopped(0));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_failure_of_the_watcher_ends_the_fetching_and_is_told() {
        assertThatThrownBy(() -> stage.fetch(url(), (bytes, size, version) -> {
                    throw new Unavailable("The database is away");
                }))
                .hasMessage("The database is away");
        assertThat(stage.fetch(url())).isInstanceOf(Arrival.Home.class);
    }
}
