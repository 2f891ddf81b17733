package dev.dromedarr.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A config folder that is none: one sentence with its remedy, exit code 1, and nothing left behind. */
class ConfigFolderTest {

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();
    private final Map<String, String> environment = new HashMap<>(Map.of("WEBHOOK_PORT", "0"));

    @Test
    void a_file_in_its_place_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("config"), "not a folder");

        assertThat(run(file)).isEqualTo(1);
        assertThat(told()).contains(file + " (DROMEDARR_CONFIG_DIR) is not a folder");
        assertThat(Files.readString(file)).isEqualTo("not a folder");
    }

    @Test
    void a_folder_below_a_file_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run(file.resolve("config"))).isEqualTo(1);
        assertThat(told())
                .contains("cannot be written; set DROMEDARR_CONFIG_DIR to a folder that this user may write to");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void a_place_where_nobody_may_write_is_told() {
        Path kernels = Path.of("/proc");
        assumeTrue(Files.isDirectory(kernels), "only Linux has such a place for every user");

        assertThat(run(kernels)).isEqualTo(1);
        assertThat(told()).contains("The config folder /proc cannot be written; set DROMEDARR_CONFIG_DIR");
    }

    @Test
    void settings_that_cannot_be_read_are_told_before_anything_is_made() throws IOException {
        Path settings = Files.createDirectories(folder.resolve("config").resolve("dromedarr.yaml"));

        assertThat(run(folder.resolve("config"))).isEqualTo(1);
        assertThat(told())
                .contains(settings + " cannot be read as a UTF-8 text file; check that this user may read it");
        try (var made = Files.list(folder.resolve("config"))) {
            assertThat(made).containsExactly(settings);
        }
    }

    @Test
    void a_key_that_cannot_be_made_is_told_and_the_next_start_finds_nothing_broken() throws IOException {
        Path key = Files.createDirectories(folder.resolve("config").resolve("webhook-secret"));

        assertThat(run(folder.resolve("config"))).isEqualTo(1);
        assertThat(told()).contains(key + " cannot be read; give this user the right to read it");

        Files.delete(key);
        environment.put("DROMEDARR_CONFIG_DIR", folder.resolve("config").toString());
        assertThat(Dromedarr.execute(environment, writer(), writer(), "check")).isZero();
    }

    private int run(Path config) {
        environment.put("DROMEDARR_CONFIG_DIR", config.toString());
        return Dromedarr.execute(environment, writer(), writer(), "run");
    }

    private PrintWriter writer() {
        return new PrintWriter(told, true);
    }

    private String told() {
        assertThat(told.toString()).doesNotContain("\tat ", "Exception");
        return told.toString();
    }
}
