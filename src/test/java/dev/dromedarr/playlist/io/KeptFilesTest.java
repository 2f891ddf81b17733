package dev.dromedarr.playlist.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Catalogue.KeptList;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.PlaylistSource.Known;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.sim.ListText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFilesTest {

    private static final Seal SEAL = new Seal(new Secret("0123456789abcdef0123456789abcdef"));
    private static final int MANY = 150_000;

    @TempDir
    Path folder;

    @Test
    void a_scan_that_has_begun_reads_the_old_list_to_its_end_while_refreshes_replace_it() throws Exception {
        KeptFiles kept = kept();
        keep(kept, 7, 5000);

        try (Catalogue.Snapshot snapshot = kept.open()) {
            keep(kept, 7, 10);
            keep(kept, 7, 20);
            keep(kept, 7, 30);

            assertThat(snapshot.lists()).extracting(KeptList::version).containsExactly(1L);
            assertThat(snapshot.scan(2, worker -> entry -> {}).entries()).isEqualTo(5000);
        }
        assertThat(entries(kept)).isEqualTo(30);
        assertThat(files(7)).containsExactly("3.m3u", "4.m3u");
    }

    @Test
    void what_a_killed_refresh_left_behind_is_never_read_and_goes_at_the_next_start() throws Exception {
        KeptFiles kept = kept();
        keep(kept, 7, 100);
        KeptFiles.Growing killed = kept.grow(7);
        new ListText("http://h.example", 50).stream().transferTo(killed.out());
        killed.out().flush();

        assertThat(files(7)).hasSize(2);
        KeptFiles again = kept();
        assertThat(entries(again)).isEqualTo(100);
        again.clean();

        assertThat(files(7)).containsExactly("1.m3u");
        assertThat(entries(again)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROMEDA1 of an older version", "x", ""})
    void what_is_no_list_of_this_version_goes_at_the_next_start_and_stands_in_no_other_lists_way(String text)
            throws Exception {
        KeptFiles kept = kept();
        keep(kept, 7, 100);
        keep(kept, 8, 50);
        kept.know(7, new Known(Instant.EPOCH, Playlist.Stamp.NONE));
        Files.writeString(folder.resolve("lists/7/1.m3u"), text);

        assertThatThrownBy(kept::open).isInstanceOf(Refused.class).hasMessageContaining("start Dromedarr anew");
        KeptFiles again = kept();
        again.clean();

        assertThat(entries(again)).isEqualTo(50);
        assertThat(again.version(7)).isEmpty();
        assertThat(files(7)).as("what its source said of it").isEmpty();
    }

    @Test
    void a_version_that_is_given_up_leaves_nothing() throws Exception {
        KeptFiles kept = kept();
        try (var growing = kept.grow(3)) {
            growing.out().write(new byte[100_000]);
        }

        assertThat(files(3)).isEmpty();
        assertThat(kept.version(3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void several_workers_see_each_entry_of_all_lists_once(int workers) throws Exception {
        KeptFiles kept = kept();
        keep(kept, 1, MANY);
        keep(kept, 2, 1000);
        Set<Catalogue.Place> places = ConcurrentHashMap.newKeySet();

        try (Catalogue.Snapshot snapshot = kept.open()) {
            long seen = snapshot.scan(workers, worker -> entry -> places.add(entry.place()))
                    .entries();

            assertThat(seen).isEqualTo(MANY + 1000);
            assertThat(places).hasSize(MANY + 1000);
        }
    }

    @Test
    void a_visitor_that_fails_ends_the_scan_with_its_own_failure() throws Exception {
        KeptFiles kept = kept();
        keep(kept, 1, 1000);

        try (Catalogue.Snapshot snapshot = kept.open()) {
            assertThatThrownBy(() -> snapshot.scan(2, worker -> entry -> {
                        throw new UnsupportedOperationException("mine");
                    }))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("mine");
        }
    }

    @Test
    void an_entry_is_read_again_by_its_place_until_its_version_is_gone() throws Exception {
        KeptFiles kept = kept();
        keep(kept, 1, 1000);
        List<Entry> wanted = new java.util.ArrayList<>();
        List<Catalogue.Place> places = new java.util.ArrayList<>();
        try (Catalogue.Snapshot snapshot = kept.open()) {
            snapshot.scan(1, worker -> entry -> {
                if (entry.name().toString().endsWith("S01E05")) {
                    wanted.add(entry.entry());
                    places.add(entry.place());
                }
            });
        }

        assertThat(places).hasSizeGreaterThan(1);
        for (int i = 0; i < places.size(); i++) {
            assertThat(kept.read(places.get(i))).contains(wanted.get(i));
        }
        keep(kept, 1, 500);
        assertThat(kept.read(places.get(0))).as("the older copy").contains(wanted.get(0));
        keep(kept, 1, 500);
        assertThat(kept.read(places.get(0))).isEmpty();
    }

    @Test
    void lists_that_nobody_knows_any_more_are_forgotten() throws Exception {
        KeptFiles kept = kept();
        keep(kept, 1, 10);
        keep(kept, 2, 20);

        kept.forgetAllBut(List.of(2L));

        assertThat(entries(kept)).isEqualTo(20);
        assertThat(folder.resolve("lists/1")).doesNotExist();
    }

    @Test
    void no_password_can_be_read_in_the_folder() throws Exception {
        keep(kept(), 1, 1000);

        byte[] bytes = Files.readAllBytes(folder.resolve("lists/1/1.m3u"));

        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(ListText.USER, ListText.PASSWORD, "EXTINF");
    }

    private KeptFiles kept() {
        return new KeptFiles(folder.resolve("lists"), SEAL, new UsualTags(), Files::newOutputStream, 0);
    }

    private static void keep(KeptFiles kept, long id, int entries) throws IOException {
        try (var growing = kept.grow(id)) {
            new ListText("http://h.example", entries).stream().transferTo(growing.out());
            growing.keep();
        }
    }

    private static long entries(KeptFiles kept) {
        try (Catalogue.Snapshot snapshot = kept.open()) {
            return snapshot.scan(1, worker -> entry -> {}).entries();
        }
    }

    private List<String> files(long id) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lists/" + id))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
