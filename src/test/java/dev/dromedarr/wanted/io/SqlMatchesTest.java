package dev.dromedarr.wanted.io;

import static dev.dromedarr.wanted.io.MatchSamples.entry;
import static dev.dromedarr.wanted.io.MatchSamples.item;
import static dev.dromedarr.wanted.io.MatchSamples.match;
import static dev.dromedarr.wanted.io.MatchSamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.MatchBook.Filter;
import dev.dromedarr.wanted.MatchBook.Note;
import dev.dromedarr.wanted.MatchBook.Noted;
import dev.dromedarr.wanted.MissingBook.Missing;
import dev.dromedarr.wanted.Part;
import dev.dromedarr.wanted.RecordedMatch;
import dev.dromedarr.wanted.RecordedMatch.By;
import dev.dromedarr.wanted.RecordedMatch.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlMatchesTest extends MatchBookStage {

    SqlMatchesTest(TestDatabases engine, @TempDir Path folder) {
        super(engine, folder);
    }

    @Test
    void a_match_is_kept_with_all_that_speaks_for_it() {
        Noted noted =
                noted(match(31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW).orElseThrow();

        assertThat(noted.fresh()).isTrue();
        assertThat(book.find(noted.match().id())).contains(noted.match());
        assertThat(noted.match())
                .isEqualTo(new RecordedMatch(
                        noted.match().id(),
                        "movies",
                        Kind.RADARR,
                        31,
                        "Movie 31",
                        7,
                        "Metropolis (1927)",
                        Optional.of("VOD"),
                        "http://tv.example:8080/…/37.mkv",
                        0.9,
                        List.of(new Part(Part.Kind.TITLE, 4.0, "the same title")),
                        "the same title",
                        Optional.empty(),
                        State.FOUND,
                        Optional.empty(),
                        NOW,
                        NOW,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void the_same_pair_has_one_line_however_often_it_is_seen() {
        long id = note(match(31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW);

        Noted again = noted(match(31, "Metropolis (1927)", "37.mkv", 0.85), false, LATER)
                .orElseThrow();

        assertThat(again.match().id()).isEqualTo(id);
        assertThat(again.fresh()).isFalse();
        assertThat(again.match().confidence()).isEqualTo(0.85);
        assertThat(again.match().foundAt()).isEqualTo(NOW);
        assertThat(again.match().seenAt()).isEqualTo(LATER);
        assertThat(all()).hasSize(1);
    }

    @Test
    void what_became_sure_enough_is_ordered_and_is_news() {
        note(match(31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW);

        Noted sure = noted(match(31, "Metropolis (1927)", "37.mkv", 0.97), true, LATER)
                .orElseThrow();

        assertThat(sure.fresh()).isTrue();
        assertThat(sure.match().state()).isEqualTo(State.ORDERED);
        assertThat(sure.match().by()).contains(By.CONFIDENCE);
        assertThat(sure.match().decidedAt()).contains(LATER);
        assertThat(book.underWay("movies")).containsExactly(31);
        assertThat(book.underWay("other")).isEmpty();
    }

    @Test
    void a_rejected_pair_is_known_again_under_another_password_server_and_playlist() {
        Match match = match(31, "Metropolis (1927)", "37.mkv", 0.9);
        book.reject(note(match, false, NOW), LATER);

        Entry moved = entry("Metropolis  (1927)", "http://elsewhere.example/movie/other/secret/37.mkv");

        assertThat(book.rejections("movies").rejected(match.item(), match.entry()))
                .isTrue();
        assertThat(book.rejections("movies").rejected(match.item(), moved)).isTrue();
        assertThat(noted(with(match, moved), true, LATER)).isEmpty();
        assertThat(all()).extracting(RecordedMatch::state).containsExactly(State.REJECTED);
    }

    @Test
    void only_the_pair_is_rejected_and_not_the_item_nor_the_entry() {
        Match match = match(31, "Metropolis (1927)", "37.mkv", 0.9);
        book.reject(note(match, false, NOW), LATER);

        var rejections = book.rejections("movies");

        assertThat(rejections.rejected(item("movies", 32), match.entry())).isFalse();
        assertThat(rejections.rejected(match.item(), entry("Metropolis (1927)", "http://tv.example/38.mkv")))
                .isFalse();
        assertThat(book.rejections("films").rejected(item("films", 31), match.entry()))
                .isFalse();
    }

    @Test
    void what_a_scan_does_not_see_any_more_is_gone_and_comes_back_as_it_was() {
        long waits = note(match(31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW);
        long confirmed = note(match(32, "Sintel (2010)", "33.mkv", 0.9), false, NOW);
        long rejected = note(match(33, "Nosferatu (1922)", "36.mkv", 0.9), false, NOW);
        assertThat(book.confirm(confirmed, NOW)).isTrue();
        book.reject(rejected, NOW);

        book.settle("movies", Set.of(), Set.of(31), LATER);

        assertThat(state(waits)).isEqualTo(State.GONE);
        assertThat(state(confirmed)).isEqualTo(State.GONE);
        assertThat(state(rejected)).isEqualTo(State.REJECTED);
        assertThat(book.underWay("movies")).isEmpty();

        Noted back =
                noted(match(32, "Sintel (2010)", "33.mkv", 0.82), false, LATER).orElseThrow();

        assertThat(back.match().state()).isEqualTo(State.CONFIRMED);
        assertThat(back.match().by()).contains(By.PERSON);
        assertThat(back.fresh()).isTrue();
    }

    @Test
    void what_is_under_way_stays_so_while_the_item_is_wanted_and_other_instances_are_left_alone() {
        long ordered = note(match(31, "Metropolis (1927)", "37.mkv", 0.97), true, NOW);
        long elsewhere = note(match("films", 31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW);

        book.settle("movies", Set.of(), Set.of(31), LATER);

        assertThat(state(ordered)).isEqualTo(State.ORDERED);
        assertThat(state(elsewhere)).isEqualTo(State.FOUND);
    }

    @Test
    void one_item_is_never_ordered_twice() {
        long first = note(match(31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW);
        long second = note(match(31, "Metropolis [1080p]", "38.mkv", 0.9), false, NOW);

        assertThat(book.confirm(first, NOW)).isTrue();

        assertThat(book.confirm(second, LATER)).isFalse();
        assertThat(noted(match(31, "Metropolis (1927) 4K", "39.mkv", 0.99), true, LATER))
                .isEmpty();
        assertThat(book.underWay("movies")).containsExactly(31);
    }

    @Test
    void what_is_gone_cannot_be_confirmed() {
        long id = note(match(31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW);
        book.settle("movies", Set.of(), Set.of(), NOW);

        assertThat(book.confirm(id, LATER)).isFalse();
    }

    @Test
    void lists_are_filtered_and_paged() {
        note(match(31, "Metropolis (1927)", "37.mkv", 0.97), true, NOW);
        note(match(32, "Sintel (2010)", "33.mkv", 0.9), false, NOW);
        note(match("films", 33, "Nosferatu (1922)", "36.mkv", 0.82), false, NOW);

        assertThat(names(Optional.empty(), Optional.of(State.ORDERED), 0)).containsExactly("Metropolis (1927)");
        assertThat(names(Optional.of("films"), Optional.empty(), 0)).containsExactly("Nosferatu (1922)");
        assertThat(names(Optional.empty(), Optional.empty(), 0.9))
                .containsExactly("Sintel (2010)", "Metropolis (1927)");
        var page = book.list(new Filter(Optional.empty(), Optional.empty(), 0), 2, 2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.records()).extracting(RecordedMatch::name).containsExactly("Metropolis (1927)");
    }

    @Test
    void nothing_in_the_table_tells_a_password() {
        note(match(31, "Metropolis (1927)", "37.mkv", 0.97), true, NOW);

        List<String> columns =
                database.ask(sql -> sql.sql("SELECT address || entry || shown || name || words || parts FROM matches")
                        .query(String.class)
                        .list());

        assertThat(columns)
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).doesNotContain("jane").doesNotContain("hunter2"));
    }

    @Test
    void what_is_wanted_and_has_no_match_is_missing() {
        missing.replace("movies", List.of(item("movies", 31), item("movies", 32), item("movies", 33)), NOW);
        missing.replace("films", List.of(item("films", 31)), NOW);
        note(match(31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW);
        book.reject(note(match(32, "Sintel (2010)", "33.mkv", 0.9), false, NOW), NOW);

        assertThat(missing()).containsExactly("films/31", "movies/32", "movies/33");

        missing.replace("movies", List.of(item("movies", 33)), LATER);
        missing.keepOnly(Set.of("movies"));

        assertThat(missing()).containsExactly("movies/33");
        assertThat(missing.list(Kind.RADARR, Optional.of("movies"), 1, 10).records())
                .containsExactly(new Missing(
                        "movies",
                        33,
                        Optional.empty(),
                        "Movie 33",
                        "Movie",
                        Optional.of(1927),
                        Optional.empty(),
                        Optional.empty(),
                        LATER));
        assertThat(missing.list(Kind.SONARR, Optional.empty(), 1, 10).total()).isZero();
    }

    private List<String> missing() {
        return missing.list(Kind.RADARR, Optional.empty(), 1, 10).records().stream()
                .map(one -> one.instance() + "/" + one.item())
                .toList();
    }

    private List<String> names(Optional<String> instance, Optional<State> state, double least) {
        return book.list(new Filter(instance, state, least), 1, 50).records().stream()
                .map(RecordedMatch::name)
                .toList();
    }

    private List<RecordedMatch> all() {
        return book.list(new Filter(Optional.empty(), Optional.empty(), 0), 1, 50)
                .records();
    }

    private State state(long id) {
        return book.find(id).orElseThrow().state();
    }

    private long note(Match match, boolean order, Instant now) {
        return noted(match, order, now).orElseThrow().match().id();
    }

    private Optional<Noted> noted(Match match, boolean order, Instant now) {
        return book.note(List.of(wish(match, order)), now).stream().findFirst();
    }

    private static Note wish(Match match, boolean order) {
        return new Note(match, match.confidence().words(), order);
    }
}
