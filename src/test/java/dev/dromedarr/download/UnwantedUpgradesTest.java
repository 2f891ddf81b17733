package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Downloads.Decision;
import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.MatchBook.Note;
import dev.dromedarr.wanted.RecordedMatch;
import dev.dromedarr.wanted.io.MatchSamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was to replace a file does so only as long as somebody wants that. */
class UnwantedUpgradesTest extends StepStage {

    private static final int OLD = 5;

    private Turn fetched() {
        ordered(Optional.of(OLD));
        app.owns(OLD);
        line.does((wish, watcher) -> new Arrival.Home(5_000, Container.MKV));
        return fetch.fetch(turn());
    }

    private void dropped(String why) {
        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(only().trouble().orElseThrow()).contains(why);
        assertThat(line.discarded).containsExactly(only().id());
    }

    @Test
    void with_upgrades_switched_off_what_is_queued_is_not_fetched_even_while_the_app_is_down() {
        ordered(Optional.of(OLD));
        upgrades = false;
        app.trouble = Optional.of(new Unavailable("no answer"));

        fetch.fetch(turn());

        dropped("match.upgrades is off");
        assertThat(line.wishes).isEmpty();
    }

    @Test
    void with_upgrades_switched_off_what_was_missing_comes_all_the_same() {
        ordered();
        upgrades = false;
        line.does((wish, watcher) -> new Arrival.Home(5_000, Container.MKV));

        assertThat(fetch.fetch(turn()).road()).isEqualTo("place");
    }

    @Test
    void what_came_before_they_were_switched_off_is_not_placed() {
        Turn fetched = fetched();
        upgrades = false;

        place.place(fetched);

        dropped("match.upgrades is off");
    }

    @Test
    void what_was_placed_before_they_were_switched_off_is_not_announced_and_a_person_is_told_where_it_lies() {
        Turn placed = place.place(fetched());
        upgrades = false;

        announce.announce(placed);

        assertThat(app.told).isEmpty();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().trouble().orElseThrow())
                .contains("match.upgrades is off", "lies in " + only().path().orElseThrow());
    }

    @Test
    void one_whose_match_is_gone_is_not_fetched() {
        ordered(Optional.of(OLD), Optional.of(new Decision(77, NOW)));
        app.owns(OLD);

        fetch.fetch(turn());

        dropped("its match is rejected or gone");
    }

    @Test
    void one_whose_match_stands_is_fetched_and_once_that_is_rejected_it_is_not_placed() {
        Match match = MatchSamples.match(31, "Metropolis", "31.mkv", 0.97);
        long id = matches.note(List.of(new Note(match, "would replace", true)), NOW)
                .get(0)
                .match()
                .id();
        ordered(Optional.of(OLD), Optional.of(new Decision(id, NOW)));
        app.owns(OLD);
        line.does((wish, watcher) -> new Arrival.Home(5_000, Container.MKV));
        Turn fetched = fetch.fetch(turn());
        assertThat(fetched.road()).isEqualTo("place");
        matches.reject(id, NOW);

        place.place(fetched);

        dropped("its match is rejected or gone");
        assertThat(matches.find(id).orElseThrow().state()).isEqualTo(RecordedMatch.State.REJECTED);
    }

    @Test
    void a_file_that_holds_more_is_found_out_before_anything_is_fetched() {
        ordered(Optional.of(OLD));
        app.owns(OLD);
        app.lost = Optional.of("The file holds S01E04 as well");

        fetch.fetch(turn());

        assertThat(line.wishes).isEmpty();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().trouble().orElseThrow()).contains("holds S01E04 as well", "nothing is fetched");
    }

    @Test
    void it_is_placed_outside_of_the_folder_of_its_movie() {
        place.place(fetched());

        assertThat(only().path().orElseThrow())
                .isEqualTo("/movies/.dromedarr-upgrades/%d/Metropolis (1927).mkv", only().id());
    }
}
