package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.sim.Titles;
import dev.dromedarr.sim.media.SimFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the packaged program while files come home, more than fifty times: while some wait, one is paused, one comes, some are
 * whole and wait for their app, one is announced, and others are done. Each file is home once, whole, and imported once.
 * {@code -Dplugs.seed=…} plays a run again, as far as the machine lets it.
 */
class PulledPlugOnDownloadsIT extends DownloadStage {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int KILLS = 52;
    private static final int APP_AWAY_FROM = 20;
    private static final int APP_BACK_AT = 30;
    private static final int EPISODES = 30;
    private static final int SERIES = 60;

    private final long seed = Long.getLong("plugs.seed", System.nanoTime() % 1_000_000);
    private final Random random = new Random(seed);

    @Test
    void what_was_cut_off_goes_on_within_ten_seconds_and_nearly_nothing_is_fetched_twice() throws Exception {
        SimFile film = movie("Sintel", "1.mkv", 30_000_000);
        media.sends(5_000_000);
        Map<String, String> settings = packaged();
        long sent;
        long killed;
        try (Program program = Program.run(folder, settings)) {
            order(program, entry(program, "Sintel"), "radarr", Titles.SINTEL);
            await().atMost(LONG).until(() -> film.sent() > 8_000_000);
            killed = System.nanoTime();
            program.kill();
            sent = film.sent();
        }

        try (Program program = Program.run(folder, settings)) {
            long started = System.nanoTime();
            await().atMost(Duration.ofSeconds(10)).until(() -> film.sent() > sent);
            System.out.printf(
                    "PulledPlugOnDownloadsIT: bytes came again %.1f s after the start, %.1f s after the kill%n",
                    (System.nanoTime() - started) / 1e9, (System.nanoTime() - killed) / 1e9);
            await().atMost(LONG).until(() -> state(program).equals(Set.of("completed")));
        }
        assertThat(film.sentAgain()).isLessThanOrEqualTo(1_000_000);
        assertThat(film.mostOften()).isLessThanOrEqualTo(2);
        assertThat(radarr.imports()).hasSize(1);
    }

    @Test
    void after_more_than_fifty_kills_each_file_is_home_once_and_whole() throws Exception {
        System.out.println("PulledPlugOnDownloadsIT: -Dplugs.seed=" + seed);
        sonarr.library().series(SERIES, "The Plug", 1999);
        List<SimFile> files = new ArrayList<>();
        for (int number = 1; number <= EPISODES; number++) {
            sonarr.library().episode(7_000 + number, SERIES, 1, number, "Pull " + number);
            files.add(movie("Plug %02d".formatted(number), number + ".mkv", 200_000 + random.nextInt(800_000)));
        }
        sonarr.commandsTake(Duration.ofMillis(600));
        media.sends(400_000);
        Map<String, String> settings = packaged();
        Path archive = Program.archive(folder, first -> {
            Map<String, String> same = packaged();
            same.put("DROMEDARR_CONFIG_DIR", first.toString());
            return same;
        });
        Path home = Path.of(settings.get("DROMEDARR_CONFIG_DIR"));
        Book book = Book.of(home);
        int port = Program.freePort();
        long paused;
        try (Program program = begin(home, settings, port, archive)) {
            program.ready();
            for (int number = 1; number <= EPISODES; number++) {
                order(program, entry(program, "Plug %02d".formatted(number)), "sonarr", 7_000 + number);
            }
            paused = book.number("SELECT MAX(id) FROM downloads");
            assertThat(change(program, paused, "pause")).isEqualTo("paused");
        }
        Set<String> killedIn = new HashSet<>();
        Set<String> inHand = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            // What is whole meanwhile waits for the app, and is neither placed nor lost.
            if (kill == APP_AWAY_FROM) {
                sonarr.stop();
            } else if (kill == APP_BACK_AT) {
                sonarr.start();
            }
            try (Program program = begin(home, settings, port, archive)) {
                if (kill % 3 == 0) {
                    program.ready();
                }
                Thread.sleep((kill % 3 == 0 ? 1_000 : 0) + random.nextInt(2_000));
                assertThat(program.alive()).as(program.log()).isTrue();
                program.kill();
            }
            killedIn.addAll(states(book));
            inHand.addAll(states(book, " WHERE owner IS NOT NULL"));
        }
        System.out.println("PulledPlugOnDownloadsIT: killed in " + killedIn + ", with in hand " + inHand);
        media.sends(0);
        try (Program program = begin(home, settings, port, archive)) {
            program.ready();
            assertThat(book.row("SELECT state FROM downloads WHERE id = " + paused))
                    .containsExactly("PAUSED");
            assertThat(files.get(EPISODES - 1).sent()).as("of the paused one").isZero();
            assertThat(change(program, paused, "resume")).isNotEqualTo("paused");
            await().atMost(Duration.ofMinutes(5)).until(() -> states(book).equals(Set.of("COMPLETED")));
            assertThat(program.log()).doesNotContain("Exception");
        }
        assertThat(killedIn).contains("QUEUED", "PAUSED", "DOWNLOADING", "VERIFYING", "IMPORTING", "COMPLETED");
        assertThat(inHand).contains("DOWNLOADING");
        assertThat(book.number("SELECT COUNT(*) FROM downloads WHERE state = 'COMPLETED'"))
                .isEqualTo(EPISODES);
        assertThat(book.number("SELECT COUNT(*) FROM failures")).isZero();
        assertThat(book.row("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(sonarr.imports()).hasSize(EPISODES);
        assertThat(files("temp")).isEmpty();
        assertThat(files("tvshows")).isEmpty();
        assertThat(sizes("library"))
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(file -> file.content().size()).toList());
        assertThat(media.busiest()).isEqualTo(1);
    }

    private Map<String, String> packaged() {
        Map<String, String> settings = settings();
        settings.put("SONARR_URL", sonarr.url().toString());
        settings.put("SONARR_API_KEY", sonarr.apiKey());
        settings.put("RADARR_URL", radarr.url().toString());
        settings.put("RADARR_API_KEY", radarr.apiKey());
        return settings;
    }

    private static Program begin(Path home, Map<String, String> settings, int port, Path archive) throws IOException {
        Files.createDirectories(home);
        return Program.begin(home, settings, port, "-XX:SharedArchiveFile=" + archive, "-Xmx256m");
    }

    private static String change(Program program, long id, String verb) throws Exception {
        return program.ask("PUT", "/api/v1/downloads/" + id + "/" + verb, "")
                .path("state")
                .asText();
    }

    private static Set<String> states(Book book) throws Exception {
        return states(book, "");
    }

    private static Set<String> states(Book book, String which) throws Exception {
        return Set.copyOf(List.of(book.row("SELECT COALESCE(GROUP_CONCAT(DISTINCT state), '') FROM downloads" + which)
                .get(0)
                .split(",")));
    }

    private List<Long> sizes(String name) throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (String file : files(name)) {
            sizes.add(Files.size(folder.resolve(name).resolve(file)));
        }
        return sizes;
    }

    private Set<String> state(Program program) throws Exception {
        Set<String> states = new HashSet<>();
        program.ask("GET", "/api/v1/downloads", "")
                .path("records")
                .forEach(one -> states.add(one.path("state").asText()));
        return states;
    }
}
