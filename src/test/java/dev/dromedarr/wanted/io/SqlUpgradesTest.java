package dev.dromedarr.wanted.io;

import static dev.dromedarr.wanted.io.MatchSamples.match;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.wanted.Commissions.Commission;
import dev.dromedarr.wanted.Grade;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.MatchBook.Note;
import dev.dromedarr.wanted.Owned;
import dev.dromedarr.wanted.RecordedMatch;
import dev.dromedarr.wanted.RecordedMatch.Replaced;
import dev.dromedarr.wanted.RecordedMatch.State;
import dev.dromedarr.wanted.WantedItem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlUpgradesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Database database;
    private final SqlMatches book;
    private final SqlCommissions commissions;
    private final SqlMissing missing;

    SqlUpgradesTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        var seal = new Seal(new Secret("a master key for tests, long enough"));
        book = new SqlMatches(database, seal);
        commissions = new SqlCommissions(database, seal);
        missing = new SqlMissing(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Match over(int file, String quality) {
        Match match = match(31, "Metropolis (1927) 1080p", "37.mkv", 0.97);
        WantedItem item = match.item().owning(new Owned(file, quality, 720, Optional.of(Grade.WEB)));
        return new Match(
                item,
                match.place(),
                match.entry(),
                match.confidence(),
                Optional.empty(),
                match.languages(),
                match.lines());
    }

    private RecordedMatch noted(Match match, boolean order) {
        return book.note(List.of(new Note(match, "would replace", order)), NOW)
                .get(0)
                .match();
    }

    @Test
    void a_match_tells_which_file_it_would_replace_as_it_is_now() {
        RecordedMatch first = noted(over(5, "WEBDL-720p"), false);
        assertThat(first.replaces()).contains(new Replaced(5, "WEBDL-720p"));

        noted(over(6, "HDTV-720p"), true);

        assertThat(book.find(first.id()).orElseThrow().replaces()).contains(new Replaced(6, "HDTV-720p"));
        assertThat(commissions.waiting(9))
                .extracting(Commission::match)
                .extracting(RecordedMatch::replaces)
                .containsExactly(Optional.of(new Replaced(6, "HDTV-720p")));

        Match bare = match(31, "Metropolis (1927) 1080p", "37.mkv", 0.97);
        noted(bare, true);
        assertThat(book.find(first.id()).orElseThrow().replaces()).isEmpty();
    }

    @Test
    void an_entry_that_came_home_is_not_fetched_again_while_there_is_a_file() {
        Match match = over(5, "WEBDL-720p");
        long id = noted(match, true).id();
        assertThat(book.rejections("movies").rejected(match.item(), match.entry()))
                .isFalse();

        commissions.cameHome(id, NOW);
        commissions.over(id, NOW);

        var rejections = book.rejections("movies");
        Match missing = match(31, "Metropolis (1927) 1080p", "37.mkv", 0.97);
        Match other = match(31, "Metropolis (1927) 2160p", "38.mkv", 0.97);
        assertThat(rejections.rejected(match.item(), match.entry())).isTrue();
        assertThat(rejections.rejected(match.item(), other.entry()))
                .as("another entry")
                .isFalse();
        assertThat(rejections.rejected(missing.item(), match.entry()))
                .as("the file is lost: it may come again")
                .isFalse();
    }

    @Test
    void a_yes_to_what_was_missing_is_none_to_replacing_a_file() {
        Match bare = match(31, "Metropolis (1927) 1080p", "37.mkv", 0.97);
        long id = noted(bare, false).id();
        assertThat(book.confirm(id, NOW)).isTrue();
        assertThat(noted(bare, false).state()).isEqualTo(State.CONFIRMED);

        RecordedMatch upgrade = noted(over(5, "WEBDL-720p"), false);

        assertThat(upgrade.id()).isEqualTo(id);
        assertThat(upgrade.state()).as("it waits for a person again").isEqualTo(State.FOUND);
        assertThat(upgrade.by()).isEmpty();
        assertThat(upgrade.decidedAt()).isEmpty();
        assertThat(commissions.waiting(9)).isEmpty();

        assertThat(book.confirm(id, NOW)).isTrue();
        assertThat(noted(over(6, "HDTV-720p"), false).state())
                .as("a yes to replacing a file")
                .isEqualTo(State.CONFIRMED);
    }

    @Test
    void one_that_is_sure_enough_by_itself_is_ordered_by_that_and_not_by_the_old_yes() {
        Match bare = match(31, "Metropolis (1927) 1080p", "37.mkv", 0.97);
        assertThat(book.confirm(noted(bare, false).id(), NOW.minusSeconds(60))).isTrue();

        RecordedMatch upgrade = noted(over(5, "WEBDL-720p"), true);

        assertThat(upgrade.state()).isEqualTo(State.ORDERED);
        assertThat(upgrade.by()).contains(RecordedMatch.By.CONFIDENCE);
        assertThat(upgrade.decidedAt()).contains(NOW);
    }

    @Test
    void what_has_a_file_is_not_missing_and_its_series_is_known_all_the_same() {
        Match match = over(5, "WEBDL-720p");

        missing.replace("movies", List.of(match.item(), MatchSamples.item("movies", 32)), NOW);

        assertThat(missing.list(Kind.RADARR, Optional.empty(), 1, 9).records())
                .extracting(one -> one.item())
                .containsExactly(32);
    }
}
