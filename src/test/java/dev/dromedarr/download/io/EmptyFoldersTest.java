package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What an app leaves behind when it moves away what was placed for it in the place of a file of its own. */
@DisabledOnOs(OS.WINDOWS)
class EmptyFoldersTest extends ShelfStage {

    private static final Instant SINCE = Instant.parse("2026-11-28T10:00:00Z");

    private Path folder(Path root, String name, Instant changed) throws IOException {
        return touched(
                Files.createDirectories(root.resolve(".dromedarr-upgrades").resolve(name)), changed);
    }

    private static Path touched(Path path, Instant changed) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(changed));
    }

    @Test
    void only_what_is_empty_and_was_long_left_alone_goes() throws IOException {
        Path series = Files.createDirectory(folder.resolve("series"));
        Path old = folder(movies, "1", SINCE.minusSeconds(1));
        Path oldSeries = folder(series, "2", SINCE.minusSeconds(1));
        Path fresh = folder(movies, "3", SINCE.plusSeconds(1));
        Path used = folder(movies, "4", SINCE);
        Path file = Files.write(used.resolve("film.mkv"), FILM);
        touched(used, SINCE.minusSeconds(1));
        Path elsewhere = touched(Files.createDirectory(movies.resolve("Metropolis (1927)")), SINCE.minusSeconds(9));
        Path link = Files.createSymbolicLink(old.resolveSibling("5"), elsewhere);

        new DiskShelf(temp, Optional.of(movies), Optional.of(series), Access.USUAL).tidy(SINCE);

        assertThat(old).doesNotExist();
        assertThat(oldSeries).doesNotExist();
        assertThat(fresh).exists();
        assertThat(file).hasBinaryContent(FILM);
        assertThat(elsewhere).exists();
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    @Test
    void a_shelf_that_is_not_there_or_has_no_such_folders_has_nothing_to_do() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path kept = touched(Files.createDirectory(elsewhere.resolve("1")), SINCE.minusSeconds(1));

        shelf(folder.resolve("gone"), Access.USUAL).tidy(SINCE);
        shelf(movies, Access.USUAL).tidy(SINCE);
        Files.createSymbolicLink(movies.resolve(".dromedarr-upgrades"), elsewhere);
        shelf(movies, Access.USUAL).tidy(SINCE);

        assertThat(kept).exists();
    }
}
