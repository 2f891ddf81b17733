package dev.dromedarr.playlist.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.RefreshPlaylist;
import dev.dromedarr.playlist.UsualTags;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines that share a database keep the lists in folders of their own; each has the newest. */
class NeighboursTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private PlaylistStage stage;

    @SuppressWarnings("NullAway.Init")
    private Playlist list;

    @BeforeEach
    void open() {
        stage = new PlaylistStage(folder);
        stage.provider.holds("#EXTM3U\n" + stage.provider.entry("Sintel (2010)", "1.mkv"));
        list = stage.known();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_copy_that_is_lost_is_fetched_again_although_its_time_has_not_come() throws IOException {
        stage.refresh(list);
        assertThat(stage.refresher.due()).isEmpty();
        Playlist before = stage.now(list);

        stage.kept.forget(list.id());

        assertThat(stage.refresher.due()).extracting(Playlist::id).containsExactly(list.id());
        assertThat(stage.refresh(list)).contains("is here again");
        assertThat(stage.names()).containsExactly("Sintel (2010)");
        assertThat(stage.now(list)).isEqualTo(before);
        assertThat(stage.refresher.due()).isEmpty();
        assertThat(stage.files()).hasSize(1);
    }

    @Test
    void what_one_has_fetched_the_other_fetches_once_and_neither_goes_on_for_the_others_sake() {
        RefreshPlaylist other = stage.neighbour(folder.resolve("other"));
        stage.refresh(list);

        for (String name : List.of("Sintel (2010)", "Metropolis (1927)")) {
            stage.provider.holds("#EXTM3U\n" + stage.provider.entry(name, "1.mkv"));
            order();
            assertThat(stage.refresh(list)).contains("is new");

            assertThat(other.due()).extracting(Playlist::id).containsExactly(list.id());
            // By what the first one knows of the version, the provider would call the other's copy unchanged.
            assertThat(other.refresh(list)).hasSize(1);

            assertThat(names(folder.resolve("other"))).containsExactly(name);
            assertThat(other.due()).isEmpty();
            assertThat(stage.refresher.due()).isEmpty();
        }
    }

    @Test
    void what_one_has_found_unchanged_the_other_does_not_ask_for() {
        RefreshPlaylist other = stage.neighbour(folder.resolve("other"));
        stage.refresh(list);
        other.refresh(list);
        order();
        assertThat(stage.refresh(list)).isEmpty();
        stage.provider.forgetRequests();

        assertThat(other.due()).hasSize(1);
        assertThat(other.refresh(list)).isEmpty();

        assertThat(stage.provider.requests()).isEmpty();
        assertThat(other.due()).isEmpty();
    }

    @Test
    void what_one_has_deleted_is_not_looked_through_by_the_other_any_more() {
        RefreshPlaylist other = stage.neighbour(folder.resolve("other"));
        stage.refresh(list);
        other.refresh(list);
        assertThat(names(folder.resolve("other"))).hasSize(1);

        stage.playlists.remove(list.id());

        assertThat(other.due()).isEmpty();
        assertThat(names(folder.resolve("other"))).isEmpty();
    }

    @Test
    void what_cannot_be_had_here_is_told_and_spoils_nothing_of_what_the_other_knows() {
        stage.refresh(list);
        RefreshPlaylist other = stage.neighbour(folder.resolve("other"));
        Playlist before = stage.now(list);
        stage.provider.stop();

        assertThat(other.due()).hasSize(1);
        assertThat(other.refresh(list)).singleElement().satisfies(told -> assertThat(told.words())
                .contains("cannot be fetched here"));

        assertThat(other.due()).isEmpty();
        assertThat(stage.now(list)).isEqualTo(before);
        assertThat(stage.names()).containsExactly("Sintel (2010)");
    }

    @Test
    void an_entry_of_one_is_not_taken_for_an_entry_of_the_other() {
        stage.refresh(list);
        stage.neighbour(folder.resolve("other")).refresh(list);

        var here = stage.kept.version(list.id());
        var there = new KeptFiles(folder.resolve("other"), PlaylistStage.SEAL, new UsualTags()).version(list.id());

        assertThat(there).isPresent().isNotEqualTo(here);
    }

    private void order() {
        stage.playlists.order(list.id(), false, Instant.now());
    }

    private static List<String> names(Path kept) {
        List<String> names = new ArrayList<>();
        try (Catalogue.Snapshot snapshot = new KeptFiles(kept, PlaylistStage.SEAL, new UsualTags()).open()) {
            snapshot.scan(1, worker -> entry -> names.add(entry.name().toString()));
        }
        return names;
    }
}
