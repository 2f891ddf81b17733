package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.Titles;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order whose answer was lost on the way back. */
class LostAnswerTest extends TriageStage {

    @Test
    void sonarrs_command_is_found_awaited_and_verified_and_never_given_twice() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(150));

        isOrderedOnce(sonarr);
    }

    @Test
    void radarrs_command_too() throws Exception {
        radarr.library().owned(100, "WEBDL-1080p", Titles.SINTEL);
        radarr.add(Download.torrent("Sintel.2010.1080p.WEB-DL.x265-BF")
                .of(Titles.SINTEL)
                .grabScore(150)
                .file(50, Rejections.customFormat(App.RADARR, 50, 100)));

        isOrderedOnce(radarr);
    }

    private void isOrderedOnce(SimArr app) throws Exception {
        app.commandsTake(Duration.ofSeconds(8));
        app.faults().next(1, "POST /api/v3/command", Fault.ACT_THEN_RESET);
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DROMEDARR_TRIAGE_TRY_AGAIN_AFTER", "1s");

        try (var engine = Engine.start(settings, app)) {
            soon(() -> assertThat(app.commands()).hasSize(1));
            int command = app.commands().get(0).id();
            soon(() -> assertThat(action(engine, "command")).isEqualTo(String.valueOf(command)));
            assertThat(action(engine, "state")).isEqualTo("ORDERED");

            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
            assertThat(asked(app, "POST /api/v3/command")).isEqualTo(1);
            assertThat(app.imports()).hasSize(1);
        }
    }

    private static String action(Engine engine, String field) throws Exception {
        JsonNode decision = engine.get("/api/v1/decisions/1");
        return decision.at("/actions/0/" + field).asText("");
    }
}
