package dev.dromedarr.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dromedarr fuses}. */
@Command(name = "fuses", description = "Lists the limits that were reached and hold triage back.")
final class FusesCommand implements Runnable {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Override
    public void run() {
        options.print(options.engine().get("/triage/fuses", Map.of()), Table.of("fuses", "scope", "blownAt", "reason"));
    }

    @Command(name = "rearm", description = "Arms one of them again, so that triage goes on there.")
    void rearm(
            @Mixin EngineOptions engine,
            @Parameters(paramLabel = "SCOPE", description = "Its scope in the list.") String scope) {
        engine.say(engine.engine().post("/triage/fuses/rearm?scope=" + Engine.encoded(scope)), "Armed again: " + scope);
    }
}
