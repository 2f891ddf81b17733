package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.playlist.Catalogue.KeptList;
import dev.dromedarr.playlist.Catalogue.Snapshot;
import dev.dromedarr.playlist.M3u;
import dev.dromedarr.playlist.Tally;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.playlist.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingBadDaysTest {

    private static final int MILLION = 1_000_000;

    /** One entry, again and again, without the memory that a whole list takes. */
    private record Endless(String entry, int times) implements Snapshot {

        @Override
        public List<KeptList> lists() {
            return List.of(new KeptList(1, 1, (long) entry.length() * times));
        }

        @Override
        public Tally scan(int workers, IntFunction<Visitor> visitors) {
            byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
            long[] left = {(long) bytes.length * times};
            return new M3u.Slices(new UsualTags(), visitors.apply(0))
                    .read(
                            (buffer, at, room) -> {
                                if (left[0] == 0) {
                                    return -1;
                                }
                                int done = (int) ((lists().get(0).bytes() - left[0]) % bytes.length);
                                int count = Math.min(room, bytes.length - done);
                                System.arraycopy(bytes, done, buffer, at, count);
                                left[0] -= count;
                                return count;
                            },
                            lists().get(0),
                            0,
                            Long.MAX_VALUE);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void a_million_identical_titles_leave_a_few_and_a_number() {
        Endless lists = new Endless("#EXTINF:-1,EN - Alien (1979)\nhttp://h.example/movie/u/p/1.mkv\n", MILLION);
        List<WantedItem> wanted = List.of(Wanted.movie("Alien (1979)"));

        Matches matches = Wanted.matcher().match(wanted, Set.of(), lists);

        assertThat(matches.tally().entries()).isEqualTo(MILLION);
        assertThat(matches.items().get(0).matches()).hasSize(Matcher.USUAL_MOST);
        assertThat(matches.items().get(0).more()).isEqualTo(MILLION - Matcher.USUAL_MOST);
        assertThat(matches.items().get(0).matches().get(0).place().offset()).isZero();
    }

    @Test
    void a_thousand_items_of_one_title_do_not_multiply_with_the_list() {
        List<WantedItem> wanted = IntStream.range(0, 1000)
                .mapToObj(i -> Wanted.movie("Alien (" + (1900 + i % 120) + ")"))
                .toList();

        Matches matches = Wanted.match(wanted, PlainLists.named("Alien", "Alien (1979)", "Alien (1980)"));

        assertThat(matches.all())
                .allSatisfy(match -> assertThat(match.confidence().value()).isLessThan(0.95));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "()",
                "[[[[[[[[[[[[[[[[[[",
                "S01E01",
                "- - - - - - -",
                "((((((((((((((((((((((((((((((((1979",
                "../../../etc/passwd",
                "Alien\u0000(1979)",
                "S99999999999E99999999999999",
                "\u202e(9791) neilA",
                "🎬🎬🎬",
                "2019-99-99",
                "%s %n {0} ${x}"
            })
    void a_hostile_name_is_no_match_and_no_trouble(String name) {
        String many = name.repeat(2000);
        List<WantedItem> wanted =
                List.of(Wanted.movie("Alien (1979)"), Wanted.episode("Alien S01E01", 1979), Wanted.movie("() (1979)"));

        Matches matches =
                Wanted.match(wanted, PlainLists.named(name, many.substring(0, Math.min(many.length(), 60_000))));

        assertThat(matches.all())
                .allSatisfy(match -> assertThat(match.confidence().value()).isBetween(0.0, 1.0));
    }

    @Test
    void two_workers_tell_the_same_as_one() {
        String[] names = new String[3000];
        for (int i = 0; i < names.length; i++) {
            names[i] = i % 3 == 0 ? "Alien (1979)" : "Some Series S01E%02d".formatted(i % 40);
        }
        List<WantedItem> wanted = List.of(Wanted.movie("Alien (1979)"), Wanted.episode("Some Series S01E07", 2000));
        PlainLists lists = PlainLists.named(names);

        Matches one = new Matcher(Namesakes.NOBODY, Preferences.NONE, Rejections.NONE, 0, 1, 5)
                .match(wanted, Set.of(), lists);
        Matches two = new Matcher(Namesakes.NOBODY, Preferences.NONE, Rejections.NONE, 0, 2, 5)
                .match(wanted, Set.of(), lists);

        assertThat(two.items()).isEqualTo(one.items());
    }
}
