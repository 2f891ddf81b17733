package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.sim.media.SimFile;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two engines on one database, and many hands on one engine. */
class TwoNodesTest extends DownloadStage {

    private static final long SIZE = 120_000;
    private static final List<Integer> FILMS = List.of(
            Titles.NIGHT_OF_THE_LIVING_DEAD,
            Titles.BIG_BUCK_BUNNY,
            Titles.SINTEL,
            Titles.TEARS_OF_STEEL,
            Titles.SITA_SINGS_THE_BLUES,
            Titles.NOSFERATU,
            Titles.METROPOLIS);

    private Map<String, String> node(String name, String database) {
        Map<String, String> settings = settings();
        settings.put("DROMEDARR_CONFIG_DIR", folder.resolve(name).toString());
        settings.put("DATABASE_URL", database);
        settings.put("SECRET_KEY", "one master key for both of the nodes");
        settings.put("DROMEDARR_PLAYLIST_CONNECTIONS", "2");
        return settings;
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void each_film_comes_home_once_and_no_more_connections_are_open_than_may_be(TestDatabases kind) throws Exception {
        String database = kind == TestDatabases.POSTGRESQL
                ? TestDatabases.postgresUrl()
                : "jdbc:sqlite:"
                        + Files.createDirectories(folder.resolve("shared")).resolve("both.db");
        for (int film : FILMS) {
            movie("Film " + film, film + ".mkv", SIZE);
        }
        media.sends(200_000);

        try (Engine one = engine(node("one", database));
                Engine other = Engine.start(node("other", database), radarr, sonarr)) {
            for (int film : FILMS) {
                assertThat(order(one, "Film " + film, "radarr", film).statusCode())
                        .isEqualTo(202);
            }
            soon(() -> assertThat(downloads(other)).hasSize(FILMS.size()).allSatisfy(download -> assertThat(
                            download.path("state").asText())
                    .isEqualTo("completed")));
        }
        assertThat(media.busiest()).isLessThanOrEqualTo(2);
        assertThat(media.files())
                .allSatisfy(file -> assertThat(file.mostOften()).isEqualTo(1));
        assertThat(radarr.imports()).hasSize(FILMS.size());
        assertThat(files("library")).hasSize(FILMS.size());
    }

    @Test
    void however_it_is_paused_resumed_cancelled_and_retried_it_comes_home_once_and_whole() throws Exception {
        SimFile film = movie("Film", "1.mkv", SIZE * 10);
        media.sends(300_000);
        Random random = new Random(7);
        List<String> verbs = List.of("pause", "resume", "retry", "pause", "resume", "cancel");

        try (Engine engine = engine()) {
            order(engine, "Film", "radarr", Titles.SINTEL);
            long id = downloads(engine).get(0).path("id").asLong();
            List<Thread> people = List.of(
                    new Thread(() -> meddle(engine, id, verbs, random)),
                    new Thread(() -> meddle(engine, id, verbs, random)));
            people.forEach(Thread::start);
            for (Thread person : people) {
                person.join();
            }
            media.sends(0);
            soon(() -> {
                engine.ask("PUT", "/api/v1/downloads/" + id + "/resume");
                engine.ask("PUT", "/api/v1/downloads/" + id + "/retry");
                assertThat(downloads(engine).get(0).path("state").asText()).isEqualTo("completed");
            });
            assertThat(engine.get("/api/v1/failures").path("totalRecords").asInt())
                    .isZero();
        }
        assertThat(radarr.imports()).hasSize(1);
        assertThat(Files.size(folder.resolve("library").resolve(files("library").get(0))))
                .isEqualTo(film.content().size());
        assertThat(media.busiest()).isEqualTo(1);
        assertThat(files("temp")).isEmpty();
    }

    private static void meddle(Engine engine, long id, List<String> verbs, Random random) {
        try {
            for (int i = 0; i < 40; i++) {
                String verb = verbs.get(random.nextInt(verbs.size()));
                int status = verb.equals("cancel")
                        ? engine.ask("DELETE", "/api/v1/downloads/" + id).statusCode()
                        : engine.ask("PUT", "/api/v1/downloads/" + id + "/" + verb)
                                .statusCode();
                assertThat(status).isIn(200, 409);
                Thread.sleep(random.nextInt(60));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
