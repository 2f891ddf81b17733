package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.download.Container;
import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small script stands for ffprobe: it says what ffprobe says. */
@Timeout(60)
class ProbeTest {

    @TempDir
    Path folder;

    private Path program(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("ffprobe"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Optional<String> against(String script, Integer minutes) throws Exception {
        return new Probe(program(script), Duration.ofSeconds(2))
                .against(folder.resolve("a.part"), Container.MKV, Optional.ofNullable(minutes), () -> false);
    }

    @ParameterizedTest(name = "{0} of {1} minutes: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            echo 5400.52                                          | 90 |
            echo 2700.00                                          | 90 |
            echo 2699.00                                          | 90 | runs only 45.0 of 90 minutes
            echo 60                                               | 90 | runs only 1.0 of 90 minutes
            echo 60                                               |    |
            echo N/A                                              | 90 |
            echo 'a.part: Invalid data found'; exit 1             | 90 | cannot be played
            echo 'moov atom not found' >&2; exit 1                |    | cannot be played
            echo 'error while loading shared libraries'; exit 127 | 90 |
            sleep 30                                              | 90 |
            """)
    void what_ffprobe_says_counts_when_it_is_clear(String script, Integer minutes, String against) throws Exception {
        assertThat(against(script, minutes).orElse("")).startsWith(against == null ? "" : against);
        assertThat(against(script, minutes).isPresent()).isEqualTo(against != null);
    }

    @Test
    void it_may_open_nothing_but_the_file_and_takes_it_for_nothing_else() throws Exception {
        against("echo \"$@\" > " + folder.resolve("said"), 90);

        assertThat(folder.resolve("said"))
                .content()
                .contains("-protocol_whitelist file -f matroska", "file:" + folder.resolve("a.part"));
    }

    @Test
    void a_program_that_is_not_there_is_told() {
        assertThatThrownBy(() -> new Probe(folder.resolve("none"), Duration.ofSeconds(1))
                        .against(folder.resolve("a.part"), Container.MKV, Optional.empty(), () -> false))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cannot be started");
    }

    @Test
    void a_file_that_is_much_too_short_is_refused_after_it_has_come() throws Exception {
        Shared shared = new Shared(Shared.video(5000, 1));
        try (LineStage stage = new LineStage(folder);
                FileServer server = new FileServer(shared)) {
            stage.ffprobe = Optional.of(program("echo 60"));
            stage.runtime = Optional.of(90);
            assertThatThrownBy(() -> stage.fetch(server.url("/a.mkv")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("runs only 1.0 of 90 minutes");

            stage.runtime = Optional.of(2);
            assertThat(stage.fetch(server.url("/a.mkv"))).isInstanceOf(Arrival.Home.class);
            assertThat(shared.mostSent()).isEqualTo(1);
        }
    }
}
