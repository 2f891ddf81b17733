package dev.dromedarr.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dromedarr failures}. */
@Command(name = "failures", description = "Lists what could not be worked off and waits for a person.")
final class FailuresCommand implements Runnable {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Option(names = "--page", paramLabel = "NUMBER", description = "Which page, from 1.")
    private int page = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        String answer = options.engine().get("/failures", Map.of("page", String.valueOf(page)));
        PrintWriter out = spec.commandLine().getOut();
        if (options.json()) {
            out.println(answer);
        } else {
            new Table("id", "parkedAt", "instance", "title", "step", "reason").print(Engine.read(answer), out);
        }
    }

    @Command(name = "again", description = "Takes one of them up again at the step where it failed.")
    void again(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        String answer = engine.engine().post("/failures/" + id + "/again");
        spec.commandLine().getOut().println(engine.json() ? answer : "Taken up again: " + id);
    }

    @Command(name = "forget", description = "Forgets one of them: it is not taken up any more.")
    void forget(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        String answer = engine.engine().delete("/failures/" + id);
        spec.commandLine().getOut().println(engine.json() ? answer : "Forgotten: " + id);
    }
}
