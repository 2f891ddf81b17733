package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacedFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_file_lies_there_until_somebody_moves_it() throws IOException {
        Path file = Files.writeString(folder.resolve("a film.mkv"), "a film");
        var placed = new PlacedFiles(List.of(folder));
        assertThat(placed.lies(file.toString())).isTrue();

        Files.delete(file);

        assertThat(placed.lies(file.toString())).isFalse();
    }

    @Test
    void what_is_away_with_its_disk_was_not_moved() {
        Path disk = folder.resolve("disk");
        var placed = new PlacedFiles(List.of(folder.resolve("other"), disk));

        assertThatThrownBy(() -> placed.lies(disk.resolve("a film.mkv").toString()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("is its disk there?");
    }
}
