package dev.dromedarr.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceSettingsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final Path folder;

    private final Map<String, String> environment = new HashMap<>();

    InstanceSettingsTest(@TempDir Path folder) {
        this.folder = folder;
        environment.put("DROMEDARR_CONFIG_DIR", folder.toString());
    }

    @Test
    void any_number_of_each_kind_comes_from_the_environment() {
        put("SONARR_", "http://one:8989");
        put("SONARR_2_", "https://two/sonarr/");
        put("SONARR_11_", "http://three:8989");
        put("STASH_", "http://stash:9999");
        environment.putAll(Map.of("SONARR_2_NAME", "anime", "SONARR_2_VERIFY_SSL", "no", "SONARR_2_TIMEOUT", "5m"));

        List<Instance> instances = read();

        assertThat(instances).extracting(Instance::name).containsExactly("sonarr", "anime", "sonarr-11", "stash");
        assertThat(instances.get(1).url()).hasToString("https://two/sonarr");
        assertThat(instances.get(1).verifySsl()).isFalse();
        assertThat(instances.get(1).timeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(instances.get(3).kind()).isEqualTo(Kind.STASH);
    }

    @Test
    void instances_of_the_file_stand_beside_those_of_the_environment() throws IOException {
        put("SONARR_", "http://one:8989");
        write("instances:", "  - {type: radarr, name: films, url: 'http://radarr:7878', api-key: " + KEY + "}");

        assertThat(read()).extracting(Instance::spoken).containsExactly("Sonarr \"sonarr\"", "Radarr \"films\"");
    }

    @Test
    void a_name_is_given_once_whatever_its_case() throws IOException {
        put("SONARR_", "http://one:8989");
        write("instances:", "  - {type: radarr, name: SONARR, url: 'http://radarr:7878', api-key: " + KEY + "}");

        assertThatThrownBy(this::read)
                .isInstanceOf(Refused.class)
                .hasMessage("instances.name = \"SONARR\" (" + folder.resolve("dromedarr.yaml")
                        + ":2) is taken by the instance of SONARR_*; give each its own name");
    }

    @Test
    void a_password_in_an_address_is_refused_and_never_repeated() {
        put("SONARR_", "http://me:hush-hush@one:8989");

        assertThatThrownBy(this::read)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("instances.url (SONARR_URL) holds a user name or password")
                .hasMessageNotContaining("hush");
    }

    @Test
    void every_fault_of_an_entry_is_told() throws IOException {
        write("instances:", "  - type: lidarr", "    name: ab", "    adress: http://x", "  - 7");

        assertThatThrownBy(this::read)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("instances.type = \"lidarr\"")
                .hasMessageContaining("instances.name = \"ab\"")
                .hasMessageContaining("instances.adress")
                .hasMessageContaining("lacks url")
                .hasMessageContaining("lacks api-key")
                .hasMessageContaining("must be an entry");
    }

    private void put(String prefix, String url) {
        environment.put(prefix + "URL", url);
        environment.put(prefix + "API_KEY", KEY);
    }

    private List<Instance> read() {
        return SettingsReader.read(environment, folder.resolve("nowhere")).instances();
    }

    private void write(String... lines) throws IOException {
        Files.write(folder.resolve("dromedarr.yaml"), List.of(lines));
    }
}
