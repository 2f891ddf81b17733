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

    /** A disk in memory as small as told; only root may make one, and without it the test is left out. */
    private static final class SmallDisk implements AutoCloseable {

        private final Path path;

        SmallDisk(Path folder, String options) throws IOException {
            this.path = Files.createDirectory(folder.resolve("small"));
            assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path.toString()), "no mount allowed");
        }

        Path path() {
            return path;
        }

        @Override
        public void close() throws IOException {
            assertThat(run("umount", path.toString())).isTrue();
        }

        private static boolean run(String... command) throws IOException {
            try {
                return new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .onExit()
                                .join()
                                .exitValue()
                        == 0;
            } catch (IOException noSuchCommand) {
                return false;
            }
        }
    }
}
