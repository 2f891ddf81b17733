package dev.dromedarr.sim.demo;

import dev.dromedarr.cli.Demo;
import dev.dromedarr.sim.SimArr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells the story of both flows: the real engine, real HTTP, a real database, real files; only the world around is simulated. */
public final class StoryDemo implements Demo {

    /** Long enough for two more sweeps: what must not happen has the time to happen. */
    private static final Duration SECOND_THOUGHTS = Duration.ofMillis(2500);

    private final Narrator narrator = new Narrator(System.out);

    @Override
    public int tell(boolean once) {
        narrator.plain(
                "Dromedarr's demo: the engine with a simulated Radarr, two simulated Sonarrs, and a provider of films and episodes.");
        try (Stage stage = new Stage()) {
            greet(stage);
            var follower = new Follower(stage, narrator);
            List<String> wrong = new ArrayList<>(tell("Triage", TriageChapters.all(), stage, follower));
            wrong.addAll(tell("Acquire", AcquireChapters.all(), stage, follower));
            wrong.addAll(violations(stage));
            end(wrong);
            if (!once) {
                stay(stage, follower);
            }
            return wrong.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo has no place for its files", e);
        }
    }

    private void greet(Stage stage) {
        narrator.says("Dromedarr", "listens at " + stage.address() + ", and acts on what it decides");
        stage.apps()
                .forEach(app -> narrator.says(app.instanceName(), "webhook: Test … answered with " + app.sendTest()));
    }

    /** The chapters of a flow that did not end as they should. */
    private List<String> tell(String flow, List<Chapter> chapters, Stage stage, Follower follower) {
        List<String> wrong = new ArrayList<>();
        for (Chapter chapter : chapters) {
            String title = flow + ": " + chapter.title();
            narrator.title("── " + title);
            if (!tell(chapter, stage, follower)) {
                wrong.add(title);
            }
        }
        return wrong;
    }

    private boolean tell(Chapter chapter, Stage stage, Follower follower) {
        chapter.begin().play(stage, narrator);
        boolean ended = Waiting.until(() -> {
            follower.look();
            return chapter.ended().test(stage);
        });
        if (ended) {
            Waiting.meanwhile(SECOND_THOUGHTS, follower::look);
        }
        follower.look();
        boolean right = ended;
        if (!ended) {
            narrator.says("WRONG", "the ending was not reached");
        }
        for (Chapter.Promise promise : chapter.promises()) {
            boolean kept = promise.kept().test(stage);
            narrator.says(kept ? "right" : "WRONG", promise.sentence().apply(stage));
            right &= kept;
        }
        return right;
    }

    /** What a real Sonarr or Radarr would have refused. */
    private List<String> violations(Stage stage) {
        List<String> violations = stage.apps().stream()
                .map(SimArr::violations)
                .flatMap(List::stream)
                .toList();
        violations.forEach(violation -> narrator.says("WRONG", violation));
        return violations;
    }

    private void end(List<String> wrong) {
        narrator.title(
                wrong.isEmpty()
                        ? "Both stories are told, and every ending is the right one."
                        : "Not as it should be, see WRONG above: " + String.join("; ", wrong));
    }

    private void stay(Stage stage, Follower follower) {
        narrator.plain("");
        narrator.plain("health     curl " + stage.address() + "/health");
        narrator.plain("decisions  curl -H 'X-Api-Key: " + stage.key() + "' " + stage.address() + "/api/v1/decisions");
        narrator.plain("downloads  curl -H 'X-Api-Key: " + stage.key() + "' " + stage.address() + "/api/v1/downloads");
        narrator.plain("It stays up until Ctrl-C; its files are in " + stage.folder + " until then.");
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "curtain"));
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Waiting.meanwhile(Duration.ofSeconds(1), follower::look);
            }
        } catch (IllegalStateException silent) {
            // With Ctrl-C the engine goes first.
            if (!stage.closed()) {
                throw silent;
            }
        }
    }
}
