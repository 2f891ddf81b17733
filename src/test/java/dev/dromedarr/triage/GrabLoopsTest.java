package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.triage.Past.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a loop: told in days, each event as its kind, its download and its score. */
class GrabLoopsTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            grabbed once                               | 0 grab A 150                                                                        | none
            grabbed twice                              | 0 grab A 150, 1 grab B 150                                                          | none
            grabbed three times                        | 0 grab A 150, 1 grab B 150, 2 grab C 150                                            | 3 grabs
            the same release three times               | 0 grab A 150, 1 grab A 150, 2 grab A 150                                            | 3 grabs
            four times, told in any order              | 3 grab D 1, 0 grab A 1, 2 grab C 1, 1 grab B 1                                      | 4 grabs
            three times within just seven days         | 0 grab A 150, 1 grab B 150, 7 grab C 150                                            | 3 grabs
            three times within more than that          | 0 grab A 150, 1 grab B 150, 8 grab C 150                                            | none
            long ago, then once                        | 0 grab A 150, 1 grab B 150, 2 grab C 150, 30 grab D 150                             | none
            an import in between                       | 0 grab A 150, 1 grab B 150, 2 import B 150, 3 grab C 150                            | none
            an import before them                      | 0 import X 90, 1 grab A 150, 2 grab B 150, 3 grab C 150                             | 3 grabs
            one of them failed                         | 0 grab A 150, 1 fail A, 2 grab B 150, 3 grab C 150                                  | none
            one failed, and was grabbed again          | 0 grab A 150, 1 fail A, 2 grab A 150, 3 grab B 150, 4 grab C 150                    | 3 grabs
            imported once with fewer points            | 0 grab A 150, 1 import A 50, 2 grab B 150                                           | none
            imported twice with fewer points           | 0 grab A 150, 1 import A 50, 2 grab B 150, 3 import B 50, 4 grab C 150              | 3 grabs, 2 imports
            and nothing was grabbed since              | 0 grab A 150, 1 import A 50, 2 grab B 150, 3 import B 50                            | none
            imported twice as grabbed                  | 0 grab A 150, 1 import A 150, 2 grab B 160, 3 import B 170, 4 grab C 180            | none
            one of the two is more than a week ago     | 0 grab A 150, 1 import A 50, 8 grab B 150, 9 import B 50, 10 grab C 150             | none
            imports of which no grab is known          | 1 import A 50, 3 import B 50, 4 grab C 150                                          | none
            imports whose points are not told          | 0 grab A 150, 1 import A, 2 grab B 150, 3 import B, 4 grab C 150                    | none
            imports by hand, of no download            | 1 import - 50, 3 import - 50, 4 grab C 150                                          | none
            all of it at the same time                 | 0 grab A 150, 0 import A 50, 0 grab B 150, 0 import B 50, 0 grab C 150              | 3 grabs, 2 imports
            imports alone                              | 0 import A 50, 1 import B 50, 2 import C 50                                         | none
            """)
    void a_loop_is_what_is_grabbed_again_and_again(String name, String history, String expected) {
        List<GrabLoop> loops = new GrabLoops(3).find(history(Optional.of(1203), history));

        String found = loops.stream()
                .map(loop -> loop.grabs() + " grabs" + (loop.imports() == 0 ? "" : ", " + loop.imports() + " imports"))
                .findFirst()
                .orElse("none");
        assertThat(found).as(name).isEqualTo(expected);
    }

    @Test
    void the_number_of_grabs_is_a_setting() {
        List<Past> twice = history(Optional.of(1203), "0 grab A 150, 1 grab B 150");

        assertThat(new GrabLoops(2).find(twice)).hasSize(1);
        assertThat(new GrabLoops(3).find(twice)).isEmpty();
    }

    @Test
    void each_episode_goes_round_for_itself_and_those_that_go_round_alike_are_one_loop() {
        List<Past> history = new ArrayList<>();
        history.addAll(history(Optional.of(1), "0 grab A 1, 1 grab B 1, 2 grab C 1"));
        history.addAll(history(Optional.of(2), "0 grab A 1, 1 grab B 1"));
        history.addAll(history(Optional.of(3), "0 grab A 1, 1 grab B 1, 2 grab C 1"));

        assertThat(new GrabLoops(3).find(history)).containsExactly(new GrabLoop(Set.of(1, 3), 3, 0));
    }

    @Test
    void a_movie_has_no_episodes_and_its_loop_concerns_each_of_its_files() {
        List<GrabLoop> loops = new GrabLoops(3)
                .find(history(
                        Optional.empty(), "0 grab A 150, 1 import A 50, 2 grab B 150, 3 import B 50, 4 grab C 1"));

        assertThat(loops).containsExactly(new GrabLoop(Set.of(), 3, 2));
        assertThat(loops.get(0).concerns(Cases.candidate("film.mkv", Optional.of(12), Set.of(), Optional.of(1))))
                .isTrue();
    }

    private static List<Past> history(Optional<Integer> episode, String events) {
        return Stream.of(events.split(", ", -1))
                .map(event -> past(episode, event))
                .toList();
    }

    private static Past past(Optional<Integer> episode, String event) {
        String[] words = event.split(" ", -1);
        What what = words[1].equals("grab") ? What.GRABBED : words[1].equals("import") ? What.IMPORTED : What.FAILED;
        return new Past(
                what,
                START.plus(Duration.ofDays(Integer.parseInt(words[0]))),
                episode,
                Optional.of(words[2]).filter(id -> !id.equals("-")),
                words.length > 3 ? Optional.of(Integer.valueOf(words[3])) : Optional.empty());
    }
}
