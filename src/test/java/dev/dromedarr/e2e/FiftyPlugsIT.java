package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.io.sql.Address;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Rejections;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the packaged program, more than fifty times at random moments: while it starts, while it migrates, between a row in the
 * book and the order, between the order and its verification. Then the books must balance.
 *
 * <p>{@code -Dplugs.seed=…} plays a run again, as far as the machine lets it.
 */
class FiftyPlugsIT extends TriageStage {

    private static final int MIGRATIONS = 10;
    private static final int LIVES = 42;
    private static final int SERIES = 50;
    private static final int ENOUGH = 100;
    private static final Duration LONG = Duration.ofSeconds(90);

    /** What is to become of the downloads, in turn. */
    private static final List<String> FATES = List.of("import", "remove", "import", "keep");

    private final long seed = Long.getLong("plugs.seed", System.nanoTime() % 1_000_000);
    private final Random random = new Random(seed);
    private final List<Download> downloads = new ArrayList<>();
    private int kills;

    @Test
    void after_more_than_fifty_kills_the_books_balance() throws Exception {
        System.out.println("FiftyPlugsIT: -Dplugs.seed=" + seed);
        Path archive = Program.archive(folder, this::settings);
        for (int i = 0; i < MIGRATIONS; i++) {
            killWhileItMigrates(Files.createDirectories(folder.resolve("migration-" + i)), i % 2 == 1, archive);
        }

        sonarr.library().series(SERIES, "The Plug", 1999);
        sonarr.faults().always("/api", Fault.slow(Duration.ofMillis(20)));
        Path home = Files.createDirectories(folder.resolve("home"));
        Book book = Book.of(home);
        int port = Program.freePort();
        try (Sender sender = new Sender(URI.create("http://127.0.0.1:" + port + "/webhook/sonarr"), this::webhook)) {
            sonarr.add(next());
            sender.start();
            for (int life = 0; life < LIVES; life++) {
                liveAndDie(home, port, archive, life % 2 == 0);
            }
            // As if ten minutes had passed: by then it is known that a row without an order was none.
            int doubts = book.change("UPDATE actions SET begun_at = begun_at - 660000 WHERE state = 'BEGUN'");
            System.out.println("FiftyPlugsIT: " + kills + " kills, " + doubts + " orders left in doubt");
            try (Program program = begin(home, port, archive)) {
                program.ready();
                // On a slow machine a life is over before it has taken many.
                await().atMost(LONG).until(() -> sender.accepted() > ENOUGH);
                List<Sender.Sent> sent = sender.finish();
                assertThat(sender.sending()).isFalse();
                await().atMost(LONG).untilAsserted(() -> assertSettled(book));
                assertThat(program.log()).doesNotContain("Exception");
                assertJournal(book, sent);
            }
        }
        assertBooks(book);
        assertThat(kills).isGreaterThan(50);
    }

    private Program begin(Path home, int port, Path archive) throws Exception {
        return Program.begin(home, settings(home), port, "-XX:SharedArchiveFile=" + archive);
    }

    /** Killed soon after it opened the database, which is empty or one of the first version. */
    private void killWhileItMigrates(Path home, boolean older, Path archive) throws Exception {
        Book book = Book.of(home);
        if (older) {
            makeFirstVersion(home, book);
        }
        try (Program program = begin(home, Program.freePort(), archive)) {
            Path opened = home.resolve("dromedarr.db-wal");
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> Files.exists(opened) || !program.alive());
            kill(program, 0, 250);
        }
        Database.open(Address.file(home.resolve("dromedarr.db")), 2).close();
        assertThat(book.row("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(book.number("SELECT COUNT(*) FROM fuses WHERE blown_at IS NOT NULL"))
                .isZero();
        assertThat(book.number("SELECT COUNT(*) FROM events WHERE state = 'WAITING'"))
                .isEqualTo(older ? 1 : 0);
    }

    private static void makeFirstVersion(Path home, Book book) throws Exception {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + home.resolve("dromedarr.db"), "", "")
                .locations("classpath:db/migration/common")
                .placeholders(Map.of("identity", "INTEGER PRIMARY KEY AUTOINCREMENT"))
                .target("1")
                .load()
                .migrate();
        book.change("INSERT INTO events (arrived_at, kind, instance, event_type, meaning, title, payload, fingerprint,"
                + " state, next_attempt_at) VALUES (1, 'SONARR', 'nobody', 'Grab', 'GRAB', 't', '{}', 'f', 'WAITING',"
                + " 9000000000000)");
    }

    /** A short life with one more download: at any moment of its start, or soon after. */
    private void liveAndDie(Path home, int port, Path archive, boolean grown) throws Exception {
        sonarr.commandsTake(Duration.ofMillis(10 + random.nextInt(1_500)));
        try (Program program = begin(home, port, archive)) {
            if (grown) {
                program.ready();
            }
            sonarr.add(next());
            kill(program, grown ? 0 : 300, grown ? 1_600 : 3_000);
        }
    }

    private void kill(Program program, int earliest, int latest) throws Exception {
        Thread.sleep(earliest + random.nextInt(latest - earliest));
        assertThat(program.alive()).as(program.log()).isTrue();
        program.kill();
        kills++;
    }

    private Download next() {
        int number = downloads.size() + 1;
        int episode = 5_000 + number;
        sonarr.library().episode(episode, SERIES, 1, number, "Pull " + number).owned(100, "WEBDL-1080p", episode);
        String fate = FATES.get(number % FATES.size());
        Download download = Download.torrent("The.Plug.S01E%02d.1080p.WEB-DL.x265-VODO".formatted(number))
                .of(episode)
                .grabScore(fate.equals("import") ? 150 : 80)
                .indexer(fate.equals("remove") ? PUBLIC : PRIVATE)
                .blocked()
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
        synchronized (downloads) {
            downloads.add(download);
        }
        return download;
    }

    /** Every fifth speaks of the newest download; the others are news. */
    private String webhook(int number) {
        Download newest;
        synchronized (downloads) {
            newest = downloads.get(downloads.size() - 1);
        }
        return number % 5 == 0
                ? "{\"eventType\":\"ManualInteractionRequired\",\"downloadId\":\"%s\",\"number\":\"#%d#\"}"
                        .formatted(newest.id(), number)
                : "{\"eventType\":\"Health\",\"message\":\"m\",\"number\":\"#%d#\"}".formatted(number);
    }

    private List<String> ids(String fate) {
        return downloads.stream()
                .filter(download -> FATES.get((downloads.indexOf(download) + 1) % FATES.size())
                        .equals(fate))
                .map(Download::id)
                .toList();
    }

    private void assertSettled(Book book) throws Exception {
        assertThat(book.number("SELECT COUNT(*) FROM actions WHERE state IN ('BEGUN', 'ORDERED')"))
                .isZero();
        assertThat(book.number("SELECT COUNT(*) FROM events WHERE state = 'WAITING'"))
                .isZero();
        assertThat(sonarr.queued()).containsExactlyInAnyOrderElementsOf(ids("keep"));
        assertThat(book.number("SELECT COUNT(DISTINCT download_id) FROM actions WHERE state = 'VERIFIED'"))
                .isEqualTo(ids("import").size() + ids("remove").size());
    }

    /** What was answered is there once; what was sent again, because its answer was lost, at most once for each time. */
    private static void assertJournal(Book book, List<Sender.Sent> sent) throws Exception {
        assertThat(sent).hasSizeGreaterThan(ENOUGH);
        for (Sender.Sent webhook : sent) {
            assertThat(book.number("SELECT COUNT(*) FROM events WHERE payload = '" + webhook.body() + "'"))
                    .as(webhook.body())
                    .isBetween(1L, 1L + webhook.lost());
        }
        assertThat(book.number("SELECT COUNT(*) FROM failures")).isZero();
    }

    private void assertBooks(Book book) throws Exception {
        for (String id : ids("import")) {
            assertThat(orders(id)).as("orders to import " + id).isEqualTo(1);
        }
        assertThat(sonarr.imports()).hasSameSizeAs(ids("import"));
        assertThat(sonarr.removals())
                .extracting(removal -> removal.downloadId())
                .containsExactlyInAnyOrderElementsOf(ids("remove"));
        assertThat(sonarr.requests())
                .filteredOn(request -> request.method().equals("DELETE"))
                .hasSameSizeAs(ids("remove"));
        assertThat(book.row("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(book.row("PRAGMA foreign_key_check")).isEmpty();
        assertThat(book.row("SELECT download_id, COUNT(*) FROM actions WHERE state = 'VERIFIED' GROUP BY download_id"
                        + " HAVING COUNT(*) > 1"))
                .isEmpty();
        assertThat(book.row(
                        "SELECT * FROM (SELECT download_id, action || reason || message AS now, LAG(action || reason"
                                + " || message) OVER (PARTITION BY download_id ORDER BY id) AS before FROM decisions)"
                                + " WHERE now = before"))
                .as("decisions that were kept twice")
                .isEmpty();
        assertThat(book.row("SELECT * FROM fuses WHERE blown_at IS NOT NULL")).isEmpty();
    }

    private long orders(String downloadId) {
        return sonarr.requests().stream()
                .filter(request -> request.toString().equals("POST /api/v3/command"))
                .filter(request -> request.body().contains("\"" + downloadId + "\""))
                .count();
    }

    private static Map<String, String> settings(Path home, String url, String key) {
        Map<String, String> settings = Engine.settings(home);
        settings.put("SONARR_URL", url);
        settings.put("SONARR_API_KEY", key);
        settings.put("WEBHOOK_RATE_LIMIT", "100000");
        settings.put("DROMEDARR_TRIAGE_TRY_AGAIN_AFTER", "1s");
        settings.put("DROMEDARR_TRIAGE_GUARDS_PER_TITLE", "1000");
        settings.put("DROMEDARR_TRIAGE_GUARDS_PER_HOUR", "1000");
        settings.put("DROMEDARR_TRIAGE_GUARDS_REMOVALS_PER_SWEEP", "1000");
        return settings;
    }

    private Map<String, String> settings(Path home) {
        return settings(home, sonarr.url().toString(), sonarr.apiKey());
    }
}
