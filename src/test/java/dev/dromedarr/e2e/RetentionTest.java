package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

    @TempDir
    Path folder;

    @Test
    void what_is_older_than_the_setting_says_leaves_the_database_and_the_rest_stays() throws Exception {
        String route = Files.readString(Path.of("routes", "tidy.camel.yaml"));
        Files.writeString(
                Files.createDirectories(folder.resolve("routes")).resolve("tidy.camel.yaml"),
                route.replace("delay: 60000, period: 86400000", "delay: 500, period: 1000"));
        var settings = Engine.settings(folder);
        settings.put("DROMEDARR_RETENTION_DAYS", "10");

        try (var engine = Engine.start(settings)) {
            for (int days : new int[] {0, 9, 11, 400}) {
                var letter = Letter.to(
                                engine.address("/webhook/sonarr"),
                                "{\"eventType\":\"Rename\",\"series\":{\"title\":\"" + days + " days\"}}")
                        .secret();
                assertThat(engine.send(letter.request()).statusCode()).isEqualTo(202);
            }
            age("9 days", 9);
            age("11 days", 11);
            age("400 days", 400);

            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(Book.of(folder)
                            .row("SELECT GROUP_CONCAT(title) FROM (SELECT title FROM events ORDER BY id)"))
                    .containsExactly("0 days,9 days"));
        }
    }

    private void age(String title, int days) throws Exception {
        try (var connection = DriverManager.getConnection(Book.of(folder).url());
                var update = connection.prepareStatement("UPDATE events SET arrived_at = ? WHERE title = ?")) {
            update.setLong(1, Instant.now().minus(Duration.ofDays(days)).toEpochMilli());
            update.setString(2, title);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
