package dev.dromedarr.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dromedarr matches}. */
@Command(
        name = "matches",
        description =
                "Lists what was found in the playlists and how sure it is, the newest first; a person says yes or no.")
final class MatchesCommand implements Runnable {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only in this state: found (it waits), confirmed, ordered, rejected or gone.")
    private String state = "";

    @Option(names = "--instance", paramLabel = "NAME", description = "Only for this instance.")
    private String instance = "";

    @Option(
            names = "--min-confidence",
            paramLabel = "NUMBER",
            description = "Only from this confidence on, such as 0.8.")
    private String confidence = "";

    @Option(names = "--page", paramLabel = "NUMBER", description = "Which page, from 1.")
    private int page = 1;

    @Override
    public void run() {
        String answer = options.engine()
                .get(
                        "/matches",
                        Map.of(
                                "page",
                                String.valueOf(page),
                                "state",
                                state,
                                "instance",
                                instance,
                                "minConfidence",
                                confidence));
        options.print(answer, new Table("id", "state", "instance", "item", "confidence", "entry", "words"));
    }

    @Command(name = "confirm", description = "Says yes to one: it is ordered, and fetched.")
    void confirm(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        told(engine, engine.engine().post("/matches/" + id + "/confirm"));
    }

    @Command(name = "reject", description = "Says no to one: this entry is never offered for this item again.")
    void reject(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        told(engine, engine.engine().delete("/matches/" + id));
    }

    private static void told(EngineOptions engine, String answer) {
        var match = Engine.read(answer);
        engine.say(
                answer,
                "%s, %s: %s"
                        .formatted(
                                match.path("item").asText(),
                                match.path("entry").asText(),
                                match.path("told").asText()));
    }
}
