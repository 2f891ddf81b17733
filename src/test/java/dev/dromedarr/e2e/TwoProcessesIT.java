package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two of the packaged program, in processes of their own, on one database file: both take orders, one that has downloads in hand is
 * killed, and what it leaves undone the other ends.
 */
class TwoProcessesIT extends DownloadStage {

    private static final int EPISODES = 30;
    private static final int SERIES = 60;
    private static final long SIZE = 150_000;

    /** The longest that a dead one's work stays its own is half a minute. */
    private static final Duration LONG = Duration.ofMinutes(3);

    private Map<String, String> node(String name) throws Exception {
        Map<String, String> settings = settings();
        settings.put("DROMEDARR_CONFIG_DIR", folder.resolve(name).toString());
        settings.put(
                "DATABASE_URL",
                "jdbc:sqlite:"
                        + Files.createDirectories(folder.resolve("shared")).resolve("both.db"));
        settings.put("SECRET_KEY", "one master key for both of the nodes");
        settings.put("DROMEDARR_PLAYLIST_CONNECTIONS", "2");
        settings.put("SONARR_URL", sonarr.url().toString());
        settings.put("SONARR_API_KEY", sonarr.apiKey());
        return settings;
    }

    @Test
    void each_file_comes_home_once_although_one_of_the_two_is_killed() throws Exception {
        sonarr.library().series(SERIES, "The Plug", 1999);
        for (int number = 1; number <= EPISODES; number++) {
            sonarr.library().episode(7_000 + number, SERIES, 1, number, "Pull " + number);
            movie("Plug %02d".formatted(number), number + ".mkv", SIZE);
        }
        media.sends(40_000);

        try (Program one = Program.run(folder, node("one"));
                Program other = Program.run(folder, node("other"))) {
            for (int number : IntStream.rangeClosed(1, EPISODES).toArray()) {
                Program asked = number % 2 == 0 ? one : other;
                order(asked, entry(asked, "Plug %02d".formatted(number)), "sonarr", 7_000 + number);
            }
            Book book = new Book("jdbc:sqlite:" + folder.resolve("shared").resolve("both.db"));
            await().atMost(LONG)
                    .until(() -> states(one, "completed") >= 5 && (works(book, "one") || works(book, "other")));

            // They share what may run at once, so one of them may have it all.
            boolean first = works(book, "one");
            Program living = first ? other : one;
            (first ? one : other).kill();
            media.sends(0);

            assertThat(states(living, "completed")).as("something is left").isLessThan(EPISODES);

            await().atMost(LONG).until(() -> states(living, "completed") == EPISODES);
            assertThat(living.ask("GET", "/api/v1/failures", "")
                            .path("totalRecords")
                            .asInt())
                    .isZero();
            assertThat(living.log()).doesNotContain("Exception");
        }
        assertThat(sonarr.imports()).hasSize(EPISODES);
        assertThat(files("library")).hasSize(EPISODES);
        assertThat(media.busiest()).isLessThanOrEqualTo(2);
        assertThat(media.files())
                .allSatisfy(file -> assertThat(file.mostOften()).isLessThanOrEqualTo(2));
        assertThat(media.files()).filteredOn(file -> file.sentAgain() > 0).hasSizeLessThanOrEqualTo(2);
    }

    /** Whether this one has a download in hand, as the book tells. */
    private boolean works(Book book, String name) throws Exception {
        String node = Files.readString(folder.resolve(name).resolve("node-id")).strip();
        return book.number("SELECT COUNT(*) FROM downloads WHERE owner LIKE '" + node + "/%'") > 0;
    }

    private static long states(Program program, String state) throws Exception {
        List<JsonNode> downloads = new ArrayList<>();
        program.ask("GET", "/api/v1/downloads?pageSize=1000", "")
                .path("records")
                .forEach(downloads::add);
        return downloads.stream()
                .filter(download -> download.path("state").asText().equals(state))
                .count();
    }
}
