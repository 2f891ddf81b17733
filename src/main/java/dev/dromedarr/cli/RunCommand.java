package dev.dromedarr.cli;

import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code dromedarr run}. */
@Command(name = "run", description = "Runs the engine until it is asked to end.")
final class RunCommand implements Runnable {

    private final Map<String, String> environment;

    RunCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        App.run(Settings.read(environment));
    }
}
