package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Announcer.Fate;
import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnounceTest extends StepStage {

    private Turn placed;

    @BeforeEach
    void placeIt() {
        ordered();
        line.does((wish, watcher) -> new Arrival.Home(5_000, Container.MKV));
        placed = place.place(fetch.fetch(turn()));
    }

    /** Told, and then so much later. */
    private void told() {
        Turn turn = announce.announce(placed);
        assertThat(turn.road()).isEqualTo(Turn.REST);
        now = now.plusSeconds(5);
    }

    @Test
    void it_is_home_when_the_app_says_so_of_the_file() {
        assertThat(only().path().orElseThrow()).startsWith("/movies/Metropolis (1927)/");
        told();
        assertThat(announce.follow(turn()).news())
                .as("the command is under way")
                .isEmpty();
        now = now.plusSeconds(5);
        app.fate = Optional.of(new Fate(true, Optional.empty()));
        app.owns(9);

        Turn turn = announce.follow(turn());

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(turn.news()).singleElement().isInstanceOf(Event.CameHome.class);
        assertThat(app.told).hasSize(1);
    }

    @Test
    void a_command_that_brought_nothing_is_given_three_times_and_then_a_person_is_asked() {
        app.fate = Optional.of(new Fate(true, Optional.of("failed (no permission)")));
        for (int i = 0; i < 3; i++) {
            told();
            announce.follow(turn());
            now = now.plusSeconds(10);
            placed = i < 2 ? turn() : placed;
        }

        assertThat(app.told).hasSize(3);
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().trouble().orElseThrow()).contains("failed (no permission)", "the file lies in /movies/");

        byHand.retry(only().id());
        assertThat(only().state()).isEqualTo(State.IMPORTING);
        assertThat(failures.count()).isZero();
    }

    @Test
    void an_app_that_is_down_is_told_later_however_long_it_takes() {
        app.trouble = Optional.of(new Unavailable("no answer"));
        announce.announce(placed);
        for (int i = 0; i < 10; i++) {
            now = now.plusSeconds(15);
            announce.announce(turn());
        }

        assertThat(only().state()).isEqualTo(State.IMPORTING);
        assertThat(only().tries()).isZero();
        app.trouble = Optional.empty();
        now = now.plusSeconds(15);
        placed = turn();
        told();
        assertThat(only().trouble()).isEmpty();
        assertThat(app.told).hasSize(1);
    }

    @Test
    void another_file_that_the_app_got_meanwhile_is_not_taken_for_ours() {
        app.trouble = Optional.of(new Unavailable("no answer"));
        announce.announce(placed);
        app.trouble = Optional.empty();
        app.owns(9);
        app.other = Optional.of("/films/Metropolis/of its own.mkv");
        now = now.plusSeconds(15);

        announce.announce(turn());

        assertThat(app.told).isEmpty();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().trouble().orElseThrow())
                .contains(
                        "another file for it meanwhile, /films/Metropolis/of its own.mkv",
                        "lies in " + only().path().orElseThrow(),
                        "import it there by hand, or delete it and cancel the download");
    }

    @Test
    void a_file_that_the_app_found_where_it_lies_is_ours() {
        app.owns(9);

        announce.announce(placed);

        assertThat(only().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void a_file_that_lies_there_no_more_was_taken_in_by_an_order_that_was_not_written_down() {
        app.owns(9);
        app.other = Optional.of("/films/Metropolis/Metropolis.mkv");
        lies = false;

        announce.announce(placed);

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(app.told).isEmpty();
    }

    @Test
    void an_app_that_refuses_leaves_the_file_and_its_reason() {
        app.trouble = Optional.of(new Refused("it does not see the file"));

        announce.announce(placed);

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(failures.list(1, 9).records().get(0).reason()).isEqualTo("it does not see the file");
        assertThat(only().path()).isPresent();
        assertThat(line.discarded).isEmpty();
    }

    @Test
    void a_command_that_the_app_has_forgotten_is_given_again_unless_the_file_is_in() {
        told();
        app.fate = Optional.empty();
        announce.follow(turn());
        assertThat(only().command()).isEmpty();

        now = now.plusSeconds(10);
        app.owns(9);
        announce.announce(turn());

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(app.told).hasSize(1);
    }
}
