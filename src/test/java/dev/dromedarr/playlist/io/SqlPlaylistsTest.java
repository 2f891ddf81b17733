package dev.dromedarr.playlist.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Census;
import dev.dromedarr.playlist.Flaw;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Playlist.Origin;
import dev.dromedarr.playlist.Playlist.Stamp;
import dev.dromedarr.playlist.SyncPlaylists;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlPlaylistsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Address ADDRESS = new Address("http://h.example/get.php?username=joe-77&password=pass-77");
    private static final Address OTHER = new Address("http://h.example/other.m3u");

    private final Database database;
    private final SqlPlaylists playlists;

    SqlPlaylistsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        playlists = new SqlPlaylists(database, PlaylistStage.SEAL);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_address_lies_sealed_and_is_opened_for_who_asks() {
        Playlist list = add(ADDRESS);

        assertThat(list.shown()).isEqualTo("http://h.example/get.php");
        assertThat(playlists.address(list.id())).isEqualTo(ADDRESS);
        assertThat(row()).doesNotContain("joe-77", "pass-77", "username");
        assertThat(dev.dromedarr.instance.Mask.known("so joe-77 came")).doesNotContain("joe-77");
    }

    @Test
    void with_another_master_key_only_the_address_is_lost_and_the_remedy_is_told() {
        Playlist list = add(ADDRESS);
        var strange = new SqlPlaylists(database, new Seal(new Secret("another-key-another-key-another-key")));

        assertThat(strange.all()).containsExactly(list);
        assertThatThrownBy(() -> strange.address(list.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another master key")
                .hasMessageContaining("SECRET_KEY");
    }

    @Test
    void an_address_is_taken_in_once() {
        Playlist list = add(ADDRESS);

        assertThat(playlists.add("again", Playlist.Type.M3U, Origin.API, ADDRESS, NOW))
                .isEmpty();
        assertThat(playlists.at(ADDRESS)).contains(list);
        assertThat(playlists.at(OTHER)).isEmpty();
    }

    @Test
    void figures_and_stamp_are_kept_and_a_trouble_goes_with_the_next_success() {
        Playlist list = add(ADDRESS);
        var census = new Census(1000, 5, 4, 3, 2, Map.of(Flaw.NO_ADDRESS, 7L, Flaw.NO_COMMA, 1L));
        var stamp = new Stamp(Optional.of("\"x\""), Optional.of("yesterday"));

        playlists.failed(list.id(), "nobody\0there", NOW.plusSeconds(60));
        playlists.failed(list.id(), "nobody there", NOW.plusSeconds(60));
        assertThat(playlists.find(list.id()).orElseThrow().failures()).isEqualTo(2);
        assertThat(playlists.due(NOW)).isEmpty();
        assertThat(playlists.due(NOW.plusSeconds(60))).hasSize(1);

        playlists.refreshed(list.id(), census, stamp, NOW, LATER);
        Playlist now = playlists.find(list.id()).orElseThrow();
        assertThat(now.census()).isEqualTo(census);
        assertThat(now.stamp()).isEqualTo(stamp);
        assertThat(now.trouble()).isEmpty();
        assertThat(now.failures()).isZero();
        assertThat(now.refreshedAt()).contains(NOW);
        assertThat(playlists.due(LATER.minusMillis(1))).isEmpty();
    }

    @Test
    void an_order_makes_it_due_and_a_person_s_consent_holds_for_one_refresh() {
        Playlist list = add(ADDRESS);
        playlists.refreshed(list.id(), Census.NOTHING, Stamp.NONE, NOW, LATER);

        playlists.order(list.id(), true, NOW);
        playlists.order(list.id(), false, NOW);
        assertThat(playlists.due(NOW)).hasSize(1).allMatch(Playlist::acceptSmaller);

        playlists.refreshed(list.id(), Census.NOTHING, Stamp.NONE, NOW, LATER);
        assertThat(playlists.find(list.id()).orElseThrow().acceptSmaller()).isFalse();
    }

    @Test
    void another_address_forgets_what_the_former_source_said() {
        Playlist list = add(ADDRESS);
        playlists.refreshed(list.id(), Census.NOTHING, new Stamp(Optional.of("\"x\""), Optional.empty()), NOW, LATER);
        playlists.add("third", Playlist.Type.M3U, Origin.API, new Address("http://h.example/third.m3u"), NOW);

        assertThat(playlists.change(list.id(), "new name", Playlist.Type.M3U, Optional.empty(), NOW))
                .isTrue();
        assertThat(playlists.find(list.id()).orElseThrow().stamp().etag()).contains("\"x\"");
        assertThat(playlists.change(list.id(), "new name", Playlist.Type.M3U, Optional.of(OTHER), NOW))
                .isTrue();

        Playlist now = playlists.find(list.id()).orElseThrow();
        assertThat(now.name()).isEqualTo("new name");
        assertThat(now.stamp()).isEqualTo(Stamp.NONE);
        assertThat(playlists.address(list.id())).isEqualTo(OTHER);
        assertThat(playlists.due(NOW)).extracting(Playlist::id).contains(list.id());
        assertThat(playlists.change(
                        list.id(), "x", Playlist.Type.M3U, Optional.of(new Address("http://h.example/third.m3u")), NOW))
                .as("another list's address")
                .isFalse();
    }

    @Test
    void the_settings_bring_their_lists_and_take_only_theirs_away() {
        var sync = new SyncPlaylists(playlists, Clock.fixed(NOW, ZoneOffset.UTC));
        Playlist byPerson = add(OTHER);
        Address third = new Address("http://h.example/player_api.php?username=a&password=b");

        sync.sync(List.of(ADDRESS, third));
        sync.sync(List.of(ADDRESS, third));
        assertThat(playlists.all()).hasSize(3);
        assertThat(playlists.at(third).orElseThrow().type()).isEqualTo(Playlist.Type.XTREAM);
        assertThat(playlists.at(ADDRESS).orElseThrow().name()).isEqualTo("h.example");

        sync.sync(List.of(third));
        assertThat(playlists.all()).extracting(Playlist::origin).containsExactlyInAnyOrder(Origin.API, Origin.SETTINGS);

        sync.sync(List.of(OTHER));
        assertThat(playlists.all()).extracting(Playlist::id).containsExactly(byPerson.id());
        assertThat(playlists.all().get(0).origin()).isEqualTo(Origin.SETTINGS);
    }

    @Test
    void what_is_removed_is_gone() {
        Playlist list = add(ADDRESS);

        assertThat(playlists.remove(list.id())).isTrue();
        assertThat(playlists.remove(list.id())).isFalse();
        assertThat(playlists.find(list.id())).isEmpty();
        assertThatThrownBy(() -> playlists.address(list.id())).isInstanceOf(Refused.class);
    }

    private Playlist add(Address address) {
        return playlists
                .add("mine", Playlist.Type.M3U, Origin.API, address, NOW)
                .orElseThrow();
    }

    private String row() {
        return database.ask(
                sql -> sql.sql("SELECT * FROM playlists").query().singleRow().toString());
    }
}
