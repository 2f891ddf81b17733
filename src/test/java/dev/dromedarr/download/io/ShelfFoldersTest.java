package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way down to the place of a file, and who may use it. */
@DisabledOnOs(OS.WINDOWS)
class ShelfFoldersTest extends ShelfStage {

    @Test
    void a_folder_that_is_not_set_is_asked_for_by_its_name() throws IOException {
        part(FILM);
        var none = new DiskShelf(temp, Optional.empty(), Optional.empty(), Access.USUAL);

        assertThatThrownBy(() -> none.place(7, Kind.RADARR, PLACE, FILM.length))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("directories.movies (MOVIES_DIR)");
        assertThatThrownBy(() -> none.place(7, Kind.SONARR, PLACE, FILM.length))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("directories.tvshows (TVSHOWS_DIR)");
    }

    @Test
    void a_folder_that_is_gone_is_not_made() throws IOException {
        part(FILM);
        Files.delete(movies);

        assertThatThrownBy(this::place).isInstanceOf(Refused.class).hasMessageContaining("is its disk there?");
        assertThat(movies).doesNotExist();
        assertThat(temp.resolve("7.part")).exists();
    }

    @Test
    void a_link_below_the_folder_leads_nowhere() throws IOException {
        part(FILM);
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(target.getParent(), outside);

        assertThatThrownBy(this::place).isInstanceOf(Refused.class).hasMessageContaining("is a link");
        assertThat(outside).isEmptyDirectory();

        Files.write(outside.resolve(PLACE.get(1)), FILM);
        Files.delete(temp.resolve("7.part"));
        assertThatThrownBy(this::place).isInstanceOf(Refused.class);
    }

    @Test
    void a_link_in_the_place_of_the_file_is_another_file() throws IOException {
        part(FILM);
        Path outside = Files.write(folder.resolve("outside"), FILM);
        Files.createDirectory(target.getParent());
        Files.createSymbolicLink(target, outside);

        assertThatThrownBy(this::place).isInstanceOf(Refused.class).hasMessageContaining("Another file");
        assertThat(Files.isSymbolicLink(target)).isTrue();
    }

    @Test
    void the_folder_itself_may_be_a_link_because_a_person_set_it() throws IOException {
        part(FILM);
        Path link = Files.createSymbolicLink(folder.resolve("link"), movies);

        String path = shelf(link, Access.USUAL).place(7, Kind.RADARR, PLACE, FILM.length);

        assertThat(path).startsWith(link.toString());
        assertThat(target).hasBinaryContent(FILM);
    }

    @Test
    void a_file_in_the_place_of_a_folder_is_told() throws IOException {
        part(FILM);
        Files.createFile(target.getParent());

        assertThatThrownBy(this::place).isInstanceOf(Refused.class).hasMessageContaining("where a folder should be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "a/b", "/etc", "..\\x", "a\0b"})
    void a_name_that_leads_elsewhere_is_no_name(String name) throws IOException {
        part(FILM);

        assertThatThrownBy(() -> shelf(movies, Access.USUAL).place(7, Kind.RADARR, List.of(name, "a.mkv"), FILM.length))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> shelf(movies, Access.USUAL).place(7, Kind.RADARR, List.of("a", name), FILM.length))
                .isInstanceOf(Refused.class);
        assertThat(movies).isEmptyDirectory();
    }

    @Test
    void a_name_that_the_disk_does_not_hold_is_told() throws IOException {
        part(FILM);

        assertThatThrownBy(() -> shelf(movies, Access.USUAL)
                        .place(7, Kind.RADARR, List.of("a", "x".repeat(400) + ".mkv"), FILM.length))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not hold a name that long");
    }

    @Test
    void mode_and_group_are_as_set_and_a_folder_keeps_the_bit_of_its_group() throws IOException {
        part(FILM);
        Files.setAttribute(movies, "unix:mode", 02755);
        Set<PosixFilePermission> file = PosixFilePermissions.fromString("rw-rw-r--");
        Set<PosixFilePermission> made = PosixFilePermissions.fromString("rwxrwxr-x");
        String user = Files.getOwner(temp).getName();
        String group = String.valueOf(Files.getAttribute(temp, "unix:gid"));

        shelf(movies, new Access(Optional.of(file), Optional.of(made), Optional.of(user), Optional.of(group)))
                .place(7, Kind.RADARR, PLACE, FILM.length);

        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(file);
        assertThat((int) Files.getAttribute(target.getParent(), "unix:mode") & 07777)
                .isEqualTo(02775);
        assertThat((int) Files.getAttribute(movies, "unix:mode") & 07777).isEqualTo(02755);
    }

    @Test
    void an_owner_that_nobody_knows_is_told_before_anything_is_placed() throws IOException {
        part(FILM);
        var access =
                new Access(Optional.empty(), Optional.empty(), Optional.of("nobody-of-this-name"), Optional.empty());

        assertThatThrownBy(() -> shelf(movies, access).place(7, Kind.RADARR, PLACE, FILM.length))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nobody-of-this-name");
        assertThat(target).doesNotExist();
    }

    @Test
    void a_folder_that_may_not_be_written_is_told() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        part(FILM);
        Files.setPosixFilePermissions(movies, PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThatThrownBy(this::place).isInstanceOf(Refused.class).hasMessageContaining("may not write into");
    }
}
