package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class DiskShelfTest extends ShelfStage {

    @Test
    void a_whole_file_comes_into_its_place_and_its_part_is_gone() throws IOException {
        part(FILM);

        String path = place();

        assertThat(path).isEqualTo(target.toString());
        assertThat(target).hasBinaryContent(FILM);
        assertThat(temp).isEmptyDirectory();
        assertThat(list(movies.resolve(PLACE.get(0)))).containsExactly(PLACE.get(1));
    }

    @Test
    void asked_again_it_finds_what_it_did_before() throws IOException {
        part(FILM);

        assertThat(place()).isEqualTo(place());
        assertThat(target).hasBinaryContent(FILM);
    }

    @Test
    void cut_off_between_the_link_and_the_end_it_ends_it() throws IOException {
        part(FILM);
        Files.createDirectories(target.getParent());
        Files.createLink(target, temp.resolve("7.part"));
        Files.write(target.resolveSibling(".dromedarr-7.part"), FILM);

        place();

        assertThat(target).hasBinaryContent(FILM);
        assertThat(temp).isEmptyDirectory();
        assertThat(list(movies.resolve(PLACE.get(0)))).containsExactly(PLACE.get(1));
    }

    @Test
    void the_same_bytes_in_its_place_are_that_file() throws IOException {
        part(FILM);
        other(FILM);
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(target, before);

        place();

        assertThat(Files.getLastModifiedTime(target)).isEqualTo(before);
        assertThat(temp).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99_999, 100_000, 100_001})
    void another_file_is_never_touched(int size) throws IOException {
        byte[] bytes = new byte[size];
        part(FILM);
        other(bytes);

        assertThatThrownBy(this::place)
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("Another file is there already", target.toString());

        assertThat(target).hasBinaryContent(bytes);
        assertThat(temp.resolve("7.part")).hasBinaryContent(FILM);
    }

    @Test
    void without_a_part_another_file_is_not_taken_for_ours() throws IOException {
        other(new byte[5]);

        assertThatThrownBy(this::place).isInstanceOf(Refused.class).hasMessageContaining("Another file is there");
    }

    @Test
    void without_part_and_file_it_must_be_fetched_again() {
        assertThatThrownBy(this::place).isInstanceOf(Refused.class).hasMessageContaining("fetch it again");
        assertThat(movies).isEmptyDirectory();
    }

    @Test
    void a_part_of_another_size_is_not_placed() throws IOException {
        part(new byte[5]);

        assertThatThrownBy(this::place).isInstanceOf(Refused.class).hasMessageContaining("5 bytes of 100000");
        assertThat(movies).isEmptyDirectory();
    }
}
