package dev.dromedarr.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnKeysTest {

    private final Path folder;

    OwnKeysTest(@TempDir Path parent) {
        this.folder = parent.resolve("config");
    }

    @Test
    void keys_are_made_at_the_first_start_and_stay() {
        OwnKeys first = OwnKeys.of(settings(Map.of()));

        OwnKeys second = OwnKeys.of(settings(Map.of()));

        assertThat(second).isEqualTo(first);
        assertThat(first.master().reveal()).hasSizeGreaterThanOrEqualTo(32).matches("[\\w-]+");
        assertThat(first.api()).isNotEqualTo(first.webhook()).isNotEqualTo(first.master());
    }

    @Test
    void only_the_owner_may_read_them() throws IOException {
        OwnKeys.of(settings(Map.of()));

        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        for (String name : new String[] {"webhook-secret", "api-key", "master-key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_the_settings_give_is_taken_and_nothing_made() {
        String key = "0123456789abcdef0123456789abcdef";

        OwnKeys keys = OwnKeys.of(settings(Map.of("WEBHOOK_SECRET", "w", "DROMEDARR_API_KEY", "a", "SECRET_KEY", key)));

        assertThat(keys).isEqualTo(new OwnKeys(new Secret("w"), new Secret("a"), new Secret(key)));
        assertThat(folder).doesNotExist();
    }

    @Test
    void many_at_once_agree() {
        Settings settings = settings(Map.of());

        assertThat(IntStream.range(0, 50)
                        .parallel()
                        .mapToObj(i -> OwnKeys.of(settings))
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("master-key"));

        assertThatThrownBy(() -> OwnKeys.of(settings(Map.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("master-key is empty; restore it");
    }

    @Test
    void a_shortened_master_key_is_refused() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("master-key"), "short");

        assertThatThrownBy(() -> OwnKeys.of(settings(Map.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("fewer than 32 characters");
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolveSibling("file"), "");

        assertThatThrownBy(() -> new KeyFile(file.resolve("config").resolve("api-key")).readOrMake(1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DROMEDARR_CONFIG_DIR");
    }

    private Settings settings(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("DROMEDARR_CONFIG_DIR", folder.toString());
        return SettingsReader.read(environment, folder.resolve("nowhere"));
    }
}
