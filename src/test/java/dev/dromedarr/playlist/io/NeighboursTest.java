package dev.dromedarr.playlist.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.RefreshPlaylist;
import dev.dromedarr.playlist.UsualTags;
import java.io.IOException;
import java.nio.file.Files;
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
            stage.playlists.order(list.id(), false, Instant.now());
            assertThat(stage.refresh(list)).contains("is new");

            assertThat(other.due()).extracting(Playlist::id).containsExactly(list.id());
            // The provider would call the other's copy unchanged by what the first one knows of the version.
            assertThat(other.refresh(list)).hasSize(1);

            assertThat(names(folder.resolve("other"))).containsExactly(name);
            assertThat(other.due()).isEmpty();
            assertThat(stage.refresher.due()).isEmpty();
        }
    }

    private static List<String> names(Path kept) {
        List<String> names = new ArrayList<>();
        try (Catalogue.Snapshot snapshot = new KeptFiles(kept, PlaylistStage.SEAL, new UsualTags()).open()) {
            snapshot.scan(1, worker -> entry -> names.add(entry.name().toString()));
        }
        return names;
    }

    @Test
    void a_list_that_cannot_be_had_here_is_told_and_tried_again_later() throws IOException {
        stage.refresh(list);
        RefreshPlaylist other = stage.neighbour(Files.createDirectory(folder.resolve("other")));
        stage.provider.stop();

        assertThat(other.due()).hasSize(1);
        assertThat(other.refresh(list)).hasSize(1);

        assertThat(other.due()).isEmpty();
        assertThat(stage.now(list).trouble()).isPresent();
        assertThat(stage.names()).containsExactly("Sintel (2010)");
    }
}
