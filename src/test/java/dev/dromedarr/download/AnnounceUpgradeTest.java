package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Announcer.Fate;
import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.event.Event;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the app has already does not count as come home: it must have another file than before. */
class AnnounceUpgradeTest extends StepStage {

    private static final int OLD = 5;

    private Turn fetched;

    @BeforeEach
    void fetchIt() {
        ordered(Optional.of(OLD));
        app.owns(OLD);
        line.does((wish, watcher) -> new Arrival.Home(5_000, Container.MKV));
        fetched = fetch.fetch(turn());
    }

    private Turn told() {
        Turn turn = announce.announce(place.place(fetched));
        assertThat(turn.road()).isEqualTo(Turn.REST);
        now = now.plusSeconds(5);
        return turn();
    }

    @Test
    void the_file_that_it_had_is_not_the_new_one() {
        Turn turn = told();
        app.fate = Optional.of(new Fate(true, Optional.of("the command completed")));

        announce.follow(turn);

        assertThat(app.told).hasSize(1);
        assertThat(only().state()).isEqualTo(State.IMPORTING);
        assertThat(only().trouble().orElseThrow()).contains("the command completed");
    }

    @Test
    void another_one_is() {
        Turn turn = told();
        app.fate = Optional.of(new Fate(true, Optional.empty()));
        app.owns(6);

        Turn home = announce.follow(turn);

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(home.news()).singleElement().isInstanceOfSatisfying(Event.CameHome.class, event -> assertThat(
                        event.toString())
                .contains("in the place of the file it had"));
    }

    @Test
    void what_the_app_replaced_by_itself_meanwhile_is_not_placed() {
        app.owns(6);

        place.place(fetched);

        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(app.told).isEmpty();
    }

    @Test
    void when_the_old_file_went_meanwhile_the_new_one_is_all_the_more_welcome() {
        app.work = FILM;

        told();

        assertThat(app.told).hasSize(1);
        assertThat(only().state()).isEqualTo(State.IMPORTING);
    }
}
