package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchTest extends StepStage {

    private static final Optional<Long> SIZE = Optional.of(10_000_000L);
    private static final Optional<String> VERSION = Optional.of("\"v1\"");

    /** So much comes, then the line breaks. */
    private void breaksAfter(long bytes) {
        line.does((wish, watcher) -> {
            watcher.goesOn(bytes, SIZE, VERSION);
            throw new Unavailable("it broke off");
        });
    }

    private void home() {
        line.does((wish, watcher) -> {
            watcher.goesOn(10_000_000, SIZE, VERSION);
            return new Arrival.Home(10_000_000, Container.MKV);
        });
    }

    private static List<String> outcomes(Turn turn) {
        return turn.news().stream()
                .map(event -> event instanceof Event.Underway one
                        ? one.outcome()
                        : event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void what_is_whole_goes_on_to_its_place() {
        ordered();
        home();

        Turn turn = fetch.fetch(turn());

        assertThat(turn.road()).isEqualTo("place");
        assertThat(only().state()).isEqualTo(State.VERIFYING);
        assertThat(only().container()).contains(Container.MKV);
        assertThat(line.wishes.get(0).runtime()).contains(90);
    }

    @Test
    void the_version_is_written_down_at_once_and_asked_for_again() {
        ordered();
        breaksAfter(0);
        fetch.fetch(turn());
        now = now.plusSeconds(100);
        home();

        fetch.fetch(turn());

        assertThat(line.wishes.get(1).validator()).isEqualTo(VERSION);
    }

    @Test
    void pauses_grow_and_then_it_waits_among_the_failures_with_its_bytes() {
        ordered();
        for (int pause : new int[] {60, 120}) {
            breaksAfter(500);
            Turn turn = fetch.fetch(turn());
            assertThat(outcomes(turn)).containsExactly("again");
            assertThat(only().notBefore()).isEqualTo(now.plusSeconds(pause));
            assertThat(next.nextDownloads()).isEmpty();
            now = now.plusSeconds(pause);
        }
        breaksAfter(500);

        Turn turn = fetch.fetch(turn());

        assertThat(outcomes(turn)).containsExactly("Parked");
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().bytes()).isEqualTo(500);
        assertThat(failures.list(1, 9).records()).singleElement().satisfies(one -> assertThat(one.reason())
                .isEqualTo("it broke off; tried 3 times"));
        assertThat(line.discarded).isEmpty();
    }

    @Test
    void who_gets_further_than_ever_before_starts_counting_anew() {
        ordered();
        for (int i = 1; i <= 6; i++) {
            breaksAfter(i * 1_500_000L);
            fetch.fetch(turn());
            assertThat(only().tries()).isEqualTo(1);
            now = now.plusSeconds(60);
        }
        for (int i = 0; i < 2; i++) {
            breaksAfter(2_000_000);
            fetch.fetch(turn());
            now = now.plusSeconds(600);
        }

        assertThat(only().state())
                .as("a file that starts over again and again does not")
                .isEqualTo(State.FAILED);
    }

    @Test
    void what_is_refused_is_given_up_at_once() {
        ordered();
        line.does((wish, watcher) -> {
            throw new Refused("it is no video");
        });

        fetch.fetch(turn());

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().trouble()).contains("it is no video");
        assertThat(failures.count()).isEqualTo(1);
    }

    @Test
    void a_busy_server_rests_longer_each_time_and_is_told_once() {
        ordered();
        for (int minutes : new int[] {1, 2, 4}) {
            line.does((wish, watcher) -> new Arrival.Busy(458, Duration.ofMinutes(1), "too many connections"));
            Turn turn = fetch.fetch(turn());
            assertThat(outcomes(turn)).isEqualTo(minutes == 1 ? List.of("busy") : List.of());
            assertThat(hosts.all().get(0).until()).isEqualTo(now.plus(Duration.ofMinutes(minutes)));
            assertThat(only().tries()).isZero();
            now = now.plus(Duration.ofMinutes(minutes));
        }
        home();

        fetch.fetch(turn());

        assertThat(only().state()).isEqualTo(State.VERIFYING);
    }

    @Test
    void without_room_it_waits_is_told_once_and_goes_on_when_there_is_room() {
        ordered();
        for (int i = 0; i < 3; i++) {
            line.does((wish, watcher) -> {
                watcher.goesOn(700, SIZE, VERSION);
                return new Arrival.NoRoom("500 MB are missing");
            });
            Turn turn = fetch.fetch(turn());
            assertThat(outcomes(turn)).isEqualTo(i == 0 ? List.of("no-room") : List.of());
            assertThat(only().state()).isEqualTo(State.QUEUED);
            assertThat(only().trouble()).contains("500 MB are missing");
            now = now.plusSeconds(60);
        }
        home();

        assertThat(fetch.fetch(turn()).road()).isEqualTo("place");
        assertThat(failures.count()).isZero();
    }

    @Test
    void what_is_paused_stops_and_what_is_cancelled_leaves_nothing_behind() {
        long id = ordered();
        line.does((wish, watcher) -> {
            assertThat(watcher.goesOn(500, SIZE, VERSION)).isTrue();
            byHand.pause(id);
            now = now.plusSeconds(1);
            assertThat(watcher.goesOn(600, SIZE, VERSION)).isFalse();
            return new Arrival.Stopped(600);
        });
        fetch.fetch(turn());
        assertThat(only().state()).isEqualTo(State.PAUSED);
        assertThat(line.discarded).isEmpty();

        byHand.resume(id);
        line.does((wish, watcher) -> {
            byHand.cancel(id);
            assertThat(watcher.goesOn(700, SIZE, VERSION)).isFalse();
            return new Arrival.Stopped(700);
        });
        Turn turn = fetch.fetch(turn());

        assertThat(turn.road()).isEqualTo(Turn.REST);
        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(line.discarded).containsExactly(id);
    }

    @Test
    void an_engine_that_ends_lets_go_at_once() {
        ordered();
        line.does((wish, watcher) -> {
            halted = true;
            assertThat(watcher.goesOn(600, SIZE, VERSION)).isFalse();
            return new Arrival.Stopped(600);
        });

        Turn turn = fetch.fetch(turn());

        assertThat(turn.road()).isEqualTo(Turn.REST);
        assertThat(only().state()).isEqualTo(State.QUEUED);
        assertThat(only().bytes()).isEqualTo(600);
        assertThat(next.nextDownloads()).isEmpty();
        halted = false;
        assertThat(next.nextDownloads()).hasSize(1);
    }

    @Test
    void what_the_app_has_or_fetches_by_itself_is_not_fetched() {
        long first = ordered();
        app.owns(5);
        assertThat(outcomes(fetch.fetch(turn()))).containsExactly("dropped");
        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(line.discarded).containsExactly(first);

        app.work = FILM;
        app.queued = true;
        long second = ordered();
        fetch.fetch(turn());
        assertThat(book.find(second).orElseThrow().trouble().orElseThrow()).contains("stands in its queue");
        assertThat(line.wishes).isEmpty();
    }

    @Test
    void an_app_that_is_down_does_not_keep_a_file_from_coming() {
        ordered();
        app.trouble = Optional.of(new Unavailable("no answer"));
        home();

        Turn turn = fetch.fetch(turn());
        Turn rests = place.place(turn);

        assertThat(rests.road()).isEqualTo(Turn.REST);
        assertThat(only().state()).isEqualTo(State.VERIFYING);
        assertThat(only().trouble()).contains("no answer");
        app.trouble = Optional.empty();
        now = now.plusSeconds(15);
        assertThat(place.place(turn()).road()).isEqualTo("announce");
    }

    @Test
    void each_tenth_is_said_in_the_log_once() {
        ordered();
        line.does((wish, watcher) -> {
            for (long bytes = 0; bytes <= 10_000_000; bytes += 500_000) {
                watcher.goesOn(bytes, SIZE, VERSION);
                now = now.plusSeconds(1);
            }
            return new Arrival.Home(10_000_000, Container.TS);
        });

        fetch.fetch(turn());

        assertThat(log.stream().filter(said -> said.contains(" %"))).hasSize(9);
        assertThat(log).contains("Metropolis (1927): 50 % of 10.0 MB, 500 kB/s, 10 s left");
    }
}
