package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place of a file is on another disk than its part. */
@DisabledOnOs(OS.WINDOWS)
class OtherDiskTest extends ShelfStage {

    private Path disk = Path.of("/dev/shm");

    @BeforeEach
    void look() throws IOException {
        assumeTrue(Files.isWritable(disk), "there is no /dev/shm");
        assumeFalse(Files.getFileStore(disk).equals(Files.getFileStore(folder)), "/dev/shm is the same file system");
        disk = Files.createTempDirectory(disk, "dromedarr-shelf");
    }

    @AfterEach
    void clear() throws IOException {
        if (disk.getNameCount() > 2) {
            try (var files = Files.walk(disk)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Test
    void a_file_is_copied_compared_and_then_in_its_place() throws IOException {
        part(FILM);
        var mode = PosixFilePermissions.fromString("rw-r-----");
        var access = new Access(Optional.of(mode), Optional.empty(), Optional.empty(), Optional.empty());

        Path path = Path.of(shelf(disk, access).place(7, Kind.RADARR, PLACE, FILM.length));

        assertThat(path).hasBinaryContent(FILM);
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(mode);
        assertThat(list(disk.resolve(PLACE.get(0)))).containsExactly(PLACE.get(1));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void a_copy_that_was_cut_off_is_made_anew() throws IOException {
        part(FILM);
        Path there = Files.createDirectory(disk.resolve(PLACE.get(0)));
        Files.write(there.resolve(".dromedarr-7.part"), new byte[7]);

        shelf(disk, Access.USUAL).place(7, Kind.RADARR, PLACE, FILM.length);

        assertThat(there.resolve(PLACE.get(1))).hasBinaryContent(FILM);
        assertThat(list(there)).containsExactly(PLACE.get(1));
    }

    @Test
    void a_copy_that_was_cut_off_goes_with_its_part_when_nobody_wants_the_file_any_more() throws IOException {
        part(FILM);
        Path there = Files.createDirectory(disk.resolve(PLACE.get(0)));
        Path copy = Files.write(there.resolve(HalfCopy.name(7)), new byte[7]);
        HalfCopy.note(temp, 7, copy);

        Part.discard(temp, 7);

        assertThat(there).isEmptyDirectory();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void a_copy_for_an_earlier_place_goes_before_one_for_another_place_begins() throws IOException {
        part(FILM);
        Path before = Files.createDirectory(disk.resolve("Metropolis (1926)"));
        HalfCopy.note(temp, 7, Files.write(before.resolve(HalfCopy.name(7)), new byte[7]));

        shelf(disk, Access.USUAL).place(7, Kind.RADARR, PLACE, FILM.length);

        assertThat(before).isEmptyDirectory();
        assertThat(list(disk.resolve(PLACE.get(0)))).containsExactly(PLACE.get(1));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void a_copy_for_an_earlier_place_goes_when_the_file_needs_no_copy_any_more() throws IOException {
        part(FILM);
        HalfCopy.note(temp, 7, Files.write(disk.resolve(HalfCopy.name(7)), new byte[7]));

        place();

        assertThat(disk).isEmptyDirectory();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void cut_off_before_the_note_was_forgotten_it_goes_at_the_next_time() throws IOException {
        part(FILM);
        place();
        HalfCopy.note(temp, 7, disk.resolve(HalfCopy.name(7)));

        place();

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void the_disk_of_the_parts_may_be_full_for_the_copy_makes_room_there() throws Exception {
        try (var small = new SmallDisk(folder, "size=1m")) {
            Files.write(small.path().resolve("7.part"), FILM);
            Path hog = small.path().resolve("hog");
            assertThatThrownBy(() -> Files.write(hog, new byte[2_000_000])).isInstanceOf(IOException.class);
            var shelf = new DiskShelf(small.path(), Optional.of(disk), Optional.empty(), Access.USUAL);

            Path path = Path.of(shelf.place(7, Kind.RADARR, PLACE, FILM.length));

            assertThat(path).hasBinaryContent(FILM);
            assertThat(list(small.path())).containsExactly("hog");
        }
    }

    @Test
    void a_part_goes_although_its_copy_lies_on_a_disk_that_is_read_only_and_the_note_stays() throws Exception {
        part(FILM);
        try (var small = new SmallDisk(folder, "size=1m")) {
            Path copy = Files.write(small.path().resolve(HalfCopy.name(7)), new byte[7]);
            HalfCopy.note(temp, 7, copy);
            small.again("remount,ro");

            assertThatThrownBy(() -> Part.discard(temp, 7))
                    .isInstanceOf(Refused.class)
                    .hasMessage(small.path() + " cannot be written: it is mounted read-only");

            assertThat(list(temp)).containsExactly("7.copy");
            part(FILM);
            place();
            assertThat(list(temp)).as("placed all the same").containsExactly("7.copy");
            small.again("remount,rw");
            Part.discard(temp, 7);
            assertThat(copy).doesNotExist();
            assertThat(temp).isEmptyDirectory();
        }
    }

    @Test
    void a_note_that_names_something_else_takes_nothing_with_it() throws IOException {
        Path precious = Files.write(disk.resolve("precious.mkv"), FILM);
        HalfCopy.note(temp, 7, precious);

        Part.discard(temp, 7);

        assertThat(precious).hasBinaryContent(FILM);
        Files.write(temp.resolve("7.copy"), new byte[] {0, (byte) 0xff, 0});
        Part.discard(temp, 7);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void cut_off_before_the_part_was_forgotten_it_is_in_its_place_all_the_same() throws IOException {
        part(FILM);
        Path there = Files.createDirectory(disk.resolve(PLACE.get(0)));
        Files.write(there.resolve(PLACE.get(1)), FILM);

        shelf(disk, Access.USUAL).place(7, Kind.RADARR, PLACE, FILM.length);

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void another_file_there_is_never_touched() throws IOException {
        part(FILM);
        Path there = Files.createDirectory(disk.resolve(PLACE.get(0)));
        Files.write(there.resolve(PLACE.get(1)), new byte[3]);

        assertThatThrownBy(() -> shelf(disk, Access.USUAL).place(7, Kind.RADARR, PLACE, FILM.length))
                .isInstanceOf(Refused.class);

        assertThat(there.resolve(PLACE.get(1))).hasSize(3);
        assertThat(temp.resolve("7.part")).exists();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_full_disk_is_waited_for_and_no_half_file_stays(boolean foreseen) throws Exception {
        part(FILM);
        try (var small = new SmallDisk(folder, foreseen ? "size=64k" : "size=1m,nr_inodes=2")) {
            assertThatThrownBy(() -> shelf(small.path(), Access.USUAL).place(7, Kind.RADARR, PLACE, FILM.length))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("is full");

            try (var files = Files.walk(small.path())) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(temp.resolve("7.part")).hasBinaryContent(FILM);
        }
    }

    @Test
    void a_disk_that_is_read_only_is_told() throws Exception {
        part(FILM);
        try (var small = new SmallDisk(folder, "size=1m,ro")) {
            assertThatThrownBy(() -> shelf(small.path(), Access.USUAL).place(7, Kind.RADARR, PLACE, FILM.length))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("mounted read-only");
        }
    }
}
