package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.download.Line;
import dev.dromedarr.download.Pace;
import dev.dromedarr.download.Parts;
import dev.dromedarr.download.Source;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.playlist.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The folder for what is under way. */
@Timeout(60)
class PartsTest extends ServedLine {

    PartsTest() {
        super(300_000);
    }

    @Test
    void a_link_in_the_place_of_the_part_is_not_followed() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "precious");
        Files.createDirectories(stage.folder);
        Files.createSymbolicLink(stage.part(), other);

        assertThatThrownBy(() -> stage.fetch(url())).isInstanceOf(Refused.class).hasMessageContaining("remove it");

        assertThat(other).hasContent("precious");
        stage.line().discard(7);
        assertThat(Files.exists(stage.part(), LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(other).hasContent("precious");
    }

    @Test
    void one_part_is_written_by_one_alone() {
        stage.pace.set(Pace.of(50_000));

        assertThatThrownBy(() -> stage.fetch(url(), (bytes, size, version) -> {
                    if (bytes > 0) {
                        stage.line()
                                .fetch(
                                        new Line.Wish(
                                                7,
                                                new Source(new Address(url()), Optional.empty()),
                                                Optional.empty(),
                                                Optional.empty()),
                                        (more, all, mark) -> true);
                    }
                    return true;
                }))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("still written by an earlier try");
    }

    @Test
    void what_came_is_forgotten_when_nobody_wants_it() throws IOException {
        stage.line().discard(7);
        stage.fetch(url());
        assertThat(stage.part()).exists();

        stage.line().discard(7);

        assertThat(stage.part()).doesNotExist();
    }

    @Test
    void what_lies_there_is_told_and_nothing_else_is_taken_for_a_part() throws IOException {
        assertThat(new PartFiles(stage.folder).all()).isEmpty();
        Files.createDirectories(stage.folder);
        Instant changed = Instant.parse("2026-11-28T10:00:00Z");
        for (String name : List.of("1.part", "22.part", "x.part", "4.mkv", "5.part.bak")) {
            Path file = Files.writeString(stage.folder.resolve(name), name);
            Files.setLastModifiedTime(file, FileTime.from(changed));
        }

        assertThat(new PartFiles(stage.folder).all())
                .containsExactlyInAnyOrder(new Parts.Part(1, changed, 6), new Parts.Part(22, changed, 7));
    }

    @Test
    void a_note_of_a_copy_is_told_when_its_part_is_gone() throws IOException {
        Files.createDirectories(stage.folder);
        for (String name : List.of("1.part", "1.copy", "22.copy", "x.copy")) {
            Files.writeString(stage.folder.resolve(name), name);
        }

        assertThat(new PartFiles(stage.folder).all())
                .extracting(Parts.Part::download)
                .containsExactlyInAnyOrder(1L, 22L);
        stage.line().discard(22);
        assertThat(stage.folder.resolve("22.copy")).doesNotExist();
    }

    @Test
    void an_engine_that_ends_leaves_what_came_for_its_next_start() {
        stage.pace.set(Pace.of(50_000));

        assertThatThrownBy(() -> stage.fetch(url(), (bytes, size, version) -> {
                    if (bytes > 0) {
                        stage.threads.shutdownNow();
                    }
                    return true;
                }))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("the engine ends");
        assertThat(stage.home()).isNotEmpty();
    }
}
