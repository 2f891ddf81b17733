package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file system of four megabytes that is really full; only where this user may mount one. */
class DiskFullTest extends TriageStage {

    private static final int STEP = 4096;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk().toString());
        }
    }

    @Test
    void a_full_disk_refuses_webhooks_and_is_recovered_from_without_a_new_start() throws Exception {
        Files.createDirectories(disk());
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "dromedarr-test", disk().toString());
        assumeTrue(mounted, "only where this user may mount a file system");
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        Map<String, String> settings = Engine.settings(folder.resolve("config"));
        settings.put("DATABASE_URL", "jdbc:sqlite:" + disk().resolve("dromedarr.db"));

        try (var engine = Engine.start(settings, sonarr);
                var log = Log.listen()) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            assertThat(news(engine, 1).statusCode()).isEqualTo(202);
            Path ballast = fill();

            HttpResponse<String> refused = news(engine, 2);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("There is no room left", "free some space in the folder");
            soon(() -> assertThat(engine.get("/health").toString())
                    .contains("\"degraded\"", "There is no room left", "free some space in the folder"));
            assertThat(engine.ask("GET", "/health/live").statusCode()).isEqualTo(200);
            assertThat(engine.ask("GET", "/health/ready").statusCode()).isEqualTo(503);
            assertThat(engine.ask("GET", "/api/v1/events").statusCode()).isEqualTo(200);
            sonarr.add(third(150).blocked());
            sweeps(4);
            assertThat(sonarr.commands()).isEmpty();
            assertThat(log.troubles())
                    .filteredOn(line -> line.contains("no room"))
                    .singleElement()
                    .asString()
                    .contains("nothing is imported");

            Files.delete(ballast);

            soon(() -> assertThat(engine.get("/health").path("status").asText()).isEqualTo("healthy"));
            assertThat(news(engine, 2).statusCode()).isEqualTo(202);
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
            assertThat(sonarr.commands()).hasSize(1);
            assertThat(engine.get("/api/v1/failures").path("totalRecords").asInt())
                    .isZero();
            assertThat(log.anyTrace()).isFalse();
        }
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    /** A webhook of 200 kB that nobody has to take up. */
    private static HttpResponse<String> news(Engine engine, int number) throws Exception {
        String body = "{\"eventType\":\"Test\",\"number\":%d,\"more\":\"%s\"}".formatted(number, "x".repeat(200_000));
        return engine.send(
                Letter.to(engine.address("/webhook/sonarr"), body).secret().request());
    }

    /** Until not one more byte fits. */
    private Path fill() throws IOException {
        Path ballast = disk().resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[STEP]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        return ballast;
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
