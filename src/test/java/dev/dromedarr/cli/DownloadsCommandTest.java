package dev.dromedarr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.download.Downloads.Wish;
import dev.dromedarr.download.Source;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.io.SqlDownloads;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.playlist.Address;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsCommandTest {

    private static final String MASTER = "a master key for tests, long enough";

    private final Map<String, String> environment = new HashMap<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void order(@TempDir Path folder) throws IOException {
        try (var free = new ServerSocket(0)) {
            environment.put("WEBHOOK_PORT", String.valueOf(free.getLocalPort()));
        }
        environment.put("DROMEDARR_CONFIG_DIR", folder.toString());
        environment.put("DROMEDARR_API_KEY", "0123456789abcdef0123456789abcdef");
        environment.put("SECRET_KEY", MASTER);
        try (Database database = Database.open(dev.dromedarr.io.sql.Address.file(folder.resolve("dromedarr.db")), 2)) {
            var target = new Target("radarr", Kind.RADARR, 33, Optional.empty(), "Sintel (2010)");
            var source = new Source(new Address("http://tv.example/movie/jane/hunter2/33.mkv"), Optional.empty());
            new SqlDownloads(database, new Seal(new Secret(MASTER)))
                    .add(new Wish(target, "Sintel", 7, source, Optional.empty(), Optional.empty()), Instant.EPOCH);
        }
    }

    @Test
    void downloads_are_listed_paused_resumed_cancelled_and_retried() {
        try (App app = App.start(Settings.read(environment))) {
            assertThat(app.port()).isPositive();

            assertThat(run("downloads")).isZero();
            assertThat(out.toString())
                    .containsPattern("id +state +instance +item +done")
                    .containsPattern("1 +queued +radarr +Sintel \\(2010\\) +0 B")
                    .doesNotContain("hunter2");
            assertThat(run("downloads", "pause", "1")).isZero();
            assertThat(out.toString()).contains("Sintel (2010) is paused");
            assertThat(run("downloads", "resume", "1")).isZero();
            assertThat(run("downloads", "cancel", "1")).isZero();
            assertThat(run("downloads", "resume", "1")).isEqualTo(1);
            assertThat(err.toString()).contains("it cannot be resumed");
            assertThat(run("downloads", "retry", "1", "--json")).isZero();
            assertThat(out.toString()).contains("\"state\":\"queued\"");
            assertThat(run("downloads", "--state", "failed")).isZero();
            assertThat(out.toString()).contains("0 in all");
            assertThat(run("cleanup")).isZero();
            assertThat(out.toString()).contains("Thrown away: 0 parts, 0 bytes");
        }
        assertThat(run("downloads")).isEqualTo(1);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Dromedarr.execute(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
