package dev.dromedarr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dromedarr cleanup}. */
@Command(
        name = "cleanup",
        description =
                "Throws parts of downloads away that nobody will go on with; the engine does so by itself once a day.")
final class CleanupCommand implements Runnable {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Override
    public void run() {
        String answer = options.engine().post("/downloads/cleanup");
        JsonNode swept = Engine.read(answer);
        options.say(
                answer,
                "Thrown away: %d parts, %d bytes"
                        .formatted(
                                swept.path("parts").asInt(), swept.path("bytes").asLong()));
    }
}
