package dev.dromedarr.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.cli.Demo;
import dev.dromedarr.sim.SimArr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the story of triage: the real engine, real HTTP, a real database; only the apps are simulated. */
public final class TriageDemo implements Demo {

    /** Long enough for two more sweeps: what must not happen has the time to happen. */
    private static final Duration SECOND_THOUGHTS = Duration.ofSeconds(5);

    private final Narrator narrator = new Narrator(System.out);
    private final Set<String> told = new HashSet<>();

    @Override
    public int tell(boolean once) {
        narrator.plain("Dromedarr's demo: the engine with a simulated Radarr and two simulated Sonarrs.");
        try (Stage stage = new Stage()) {
            greet(stage);
            long wrong = Chapters.all().stream()
                    .filter(chapter -> !tell(stage, chapter))
                    .count();
            wrong += violations(stage);
            end(wrong);
            if (!once) {
                stay(stage);
            }
            return wrong == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo has no place for its files", e);
        }
    }

    private void greet(Stage stage) {
        narrator.says("Dromedarr", "listens at " + stage.address() + ", and acts on what it decides");
        stage.apps()
                .forEach(app -> narrator.says(app.instanceName(), "webhook: Test … answered with " + app.sendTest()));
    }

    private boolean tell(Stage stage, Chapter chapter) {
        narrator.title("── " + chapter.title());
        chapter.begin().play(stage, narrator);
        boolean ended = Waiting.until(() -> {
            follow(stage);
            return chapter.ended().test(stage);
        });
        if (ended) {
            Waiting.pause(SECOND_THOUGHTS);
        }
        follow(stage);
        boolean right = ended;
        if (!ended) {
            narrator.says("WRONG", "the ending was not reached");
        }
        for (Chapter.Promise promise : chapter.promises()) {
            boolean kept = promise.kept().test(stage);
            narrator.says(kept ? "right" : "WRONG", promise.sentence());
            right &= kept;
        }
        return right;
    }

    /** What the engine says of itself, each thing once. */
    private void follow(Stage stage) {
        List<JsonNode> decisions = stage.api.decisions();
        for (int i = decisions.size() - 1; i >= 0; i--) {
            JsonNode decision = decisions.get(i);
            String id = decision.path("id").asText();
            if (told.add(id)) {
                narrator.says(
                        "Dromedarr",
                        "%s %s: %s"
                                .formatted(
                                        decision.path("action").asText(),
                                        decision.path("title").asText(),
                                        decision.path("message").asText()));
            }
            String result = decision.path("result").asText("");
            if (!result.isEmpty() && !result.equals("null") && told.add(id + result)) {
                narrator.says("Dromedarr", result);
            }
        }
    }

    /** What a real Sonarr or Radarr would have refused. */
    private long violations(Stage stage) {
        List<String> violations = stage.apps().stream()
                .map(SimArr::violations)
                .flatMap(List::stream)
                .toList();
        violations.forEach(violation -> narrator.says("WRONG", violation));
        return violations.size();
    }

    private void end(long wrong) {
        narrator.title(wrong == 0 ? "Every ending is the right one." : wrong + " endings are wrong; see WRONG above.");
        narrator.plain("The second flow, acquire (what is wanted is found in playlists), is coming.");
    }

    private void stay(Stage stage) {
        narrator.plain("");
        narrator.plain("health     curl " + stage.address() + "/health");
        narrator.plain("decisions  curl -H 'X-Api-Key: " + stage.key() + "' " + stage.address() + "/api/v1/decisions");
        narrator.plain("It stays up until Ctrl-C; its files are in " + stage.folder + " until then.");
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "curtain"));
        while (!Thread.currentThread().isInterrupted()) {
            Waiting.pause(Duration.ofSeconds(1));
        }
    }
}
