package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is thrown away, on paper disks with a real table. */
class CleanupTest extends StepStage {

    private final List<Parts.Part> parts = new ArrayList<>();
    private final Map<Long, RuntimeException> troubles = new HashMap<>();
    private final List<Long> gone = new ArrayList<>();
    private final PaperShelf shelf = new PaperShelf();

    private Cleanup.Swept cleanup() {
        return new Cleanup(
                        () -> parts,
                        book,
                        new StubbornLine(),
                        shelf,
                        Duration.ofDays(7),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .cleanup();
    }

    private void part(long id, Duration age) {
        parts.add(new Parts.Part(id, NOW.minus(age), 10));
    }

    @Test
    void only_what_is_old_and_nobodys_goes() {
        long wanted = ordered();
        part(wanted, Duration.ofDays(30));
        part(wanted + 1, Duration.ofDays(8));
        part(wanted + 2, Duration.ofDays(6));

        assertThat(cleanup()).isEqualTo(new Cleanup.Swept(1, 10));

        assertThat(gone).containsExactly(wanted + 1);
        assertThat(shelf.tidied).containsExactly(NOW.minus(Duration.ofHours(1)));
        byHand.cancel(wanted);
        assertThat(cleanup().parts()).isEqualTo(2);
    }

    @Test
    void what_does_not_go_keeps_nothing_else_back_and_is_told_at_the_end() {
        for (long id = 1; id <= 4; id++) {
            part(id, Duration.ofDays(8));
        }
        troubles.put(1L, new Refused("/tv cannot be written: it is mounted read-only"));
        troubles.put(3L, new Unavailable("/tv is not there"));

        assertThatThrownBy(this::cleanup)
                .isInstanceOf(Refused.class)
                .hasMessage("2 parts of downloads were thrown away; 2 times it was not possible:"
                        + " /tv cannot be written: it is mounted read-only");

        assertThat(gone).containsExactly(2L, 4L);
        assertThat(shelf.tidied).hasSize(1);
    }

    @Test
    void a_shelf_that_cannot_be_tidied_is_told() {
        part(2, Duration.ofDays(8));
        shelf.trouble = Optional.of(new Unavailable("/movies is asleep"));

        assertThatThrownBy(this::cleanup)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("1 parts")
                .hasMessageContaining("/movies is asleep");

        assertThat(gone).containsExactly(2L);
    }

    @Test
    void a_download_is_cancelled_although_what_came_of_it_does_not_go_now() {
        long id = ordered();
        troubles.put(id, new Refused("/tv cannot be written: it is mounted read-only"));

        Download cancelled =
                new ByHand(book, failures, new StubbornLine(), inHand, Clock.fixed(NOW, ZoneOffset.UTC)).cancel(id);

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(gone).isEmpty();
    }

    private final class StubbornLine implements Line {

        @Override
        public Arrival fetch(Wish wish, Watcher watcher) {
            throw new UnsupportedOperationException("nothing is fetched here");
        }

        @Override
        public void discard(long id) {
            Optional.ofNullable(troubles.get(id)).ifPresent(trouble -> {
                throw trouble;
            });
            gone.add(id);
        }
    }

    private static final class PaperShelf implements Shelf {

        final List<Instant> tidied = new ArrayList<>();
        Optional<RuntimeException> trouble = Optional.empty();

        @Override
        public String place(long id, Kind kind, List<String> path, long size) {
            throw new UnsupportedOperationException("nothing is placed here");
        }

        @Override
        public void tidy(Instant since) {
            trouble.ifPresent(why -> {
                throw why;
            });
            tidied.add(since);
        }
    }
}
