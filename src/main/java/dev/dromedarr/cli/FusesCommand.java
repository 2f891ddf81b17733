package dev.dromedarr.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dromedarr fuses}. */
@Command(name = "fuses", description = "Lists the limits that were reached and hold triage back.")
final class FusesCommand implements Runnable {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        String answer = options.engine().get("/triage/fuses", Map.of());
        PrintWriter out = spec.commandLine().getOut();
        if (options.json()) {
            out.println(answer);
        } else {
            new Table("scope", "blownAt", "reason").print(Engine.read(answer), "fuses", out);
        }
    }

    @Command(name = "rearm", description = "Arms one of them again, so that triage goes on there.")
    void rearm(
            @Mixin EngineOptions engine,
            @Parameters(paramLabel = "SCOPE", description = "Its scope in the list.") String scope) {
        String answer = engine.engine().post("/triage/fuses/rearm?scope=" + Engine.encoded(scope));
        spec.commandLine().getOut().println(engine.json() ? answer : "Armed again: " + Table.plain(scope));
    }
}
