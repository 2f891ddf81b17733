package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Removal;
import dev.dromedarr.sim.Titles;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person may order of Radarr. */
class PeopleAndMoviesTest extends TriageStage {

    @BeforeEach
    void owned() {
        radarr.library().owned(100, "WEBDL-1080p", Titles.SINTEL);
    }

    @Test
    void a_movie_that_waits_is_imported_when_a_person_orders_it() throws Exception {
        radarr.add(sintel(105).seeding());
        try (var engine = Engine.start(Engine.settings(folder), radarr)) {
            soon(() -> assertThat(reason(engine)).isEqualTo("TOO_CLOSE"));

            order(engine, "import");

            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
            assertThat(radarr.commands()).hasSize(1);
            assertThat(radarr.imports()).hasSize(1);
        }
    }

    @Test
    void a_movie_that_is_kept_is_removed_when_a_person_orders_it() throws Exception {
        Download kept = radarr.add(sintel(80).indexer(PRIVATE));
        try (var engine = Engine.start(Engine.settings(folder), radarr)) {
            soon(() -> assertThat(reason(engine)).isEqualTo("WORSE_SCORE"));

            order(engine, "remove");

            soon(() -> assertThat(result(engine)).isEqualTo("Removed: it left the queue"));
            assertThat(radarr.removals())
                    .containsExactly(new Removal(kept.id(), kept.title(), true, true, true, false));
        }
    }

    @Test
    void a_movie_that_would_be_removed_stays_when_a_person_keeps_it() throws Exception {
        radarr.add(sintel(105));
        try (var engine = Engine.start(Engine.settings(folder), radarr)) {
            soon(() -> assertThat(reason(engine)).isEqualTo("TOO_CLOSE"));

            order(engine, "keep");
            radarr.library().owned(200, "WEBDL-1080p", Titles.SINTEL);
            sweeps(3);

            assertThat(reason(engine)).isEqualTo("BY_PERSON");
            assertUntouched(radarr);
        }
    }

    private static Download sintel(int grabScore) {
        return Download.torrent("Sintel.2010.1080p.WEB-DL.x265-BF")
                .of(Titles.SINTEL)
                .grabScore(grabScore)
                .indexer(PUBLIC)
                .file(50, Rejections.customFormat(App.RADARR, 50, 100));
    }

    private static void order(Engine engine, String verb) throws Exception {
        HttpResponse<String> answer = engine.ask("POST", "/api/v1/decisions/1/" + verb);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(new ObjectMapper().readTree(answer.body()).path("reason").asText())
                .isEqualTo("BY_PERSON");
    }
}
