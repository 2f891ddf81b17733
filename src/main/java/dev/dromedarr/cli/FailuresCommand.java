package dev.dromedarr.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dromedarr failures}. */
@Command(name = "failures", description = "Lists what could not be worked off and waits for a person.")
final class FailuresCommand implements Runnable {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Option(names = "--page", paramLabel = "NUMBER", description = "Which page, from 1.")
    private int page = 1;

    @Override
    public void run() {
        options.print(
                options.engine().get("/failures", Map.of("page", String.valueOf(page))),
                new Table("id", "parkedAt", "instance", "title", "step", "reason"));
    }

    @Command(name = "again", description = "Takes one of them up again at the step where it failed.")
    void again(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        engine.say(engine.engine().post("/failures/" + id + "/again"), "Taken up again: " + id);
    }

    @Command(name = "forget", description = "Forgets one of them: it is not taken up any more.")
    void forget(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        engine.say(engine.engine().delete("/failures/" + id), "Forgotten: " + id);
    }
}
