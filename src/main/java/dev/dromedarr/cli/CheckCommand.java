package dev.dromedarr.cli;

import dev.dromedarr.app.Check;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Mask;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dromedarr check}. */
@Command(
        name = "check",
        description =
                "Reads settings, routes, database, folders and instances, and tells every problem with its remedy.")
final class CheckCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CheckCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Settings settings;
        try {
            settings = Settings.read(environment);
        } catch (Refused wrong) {
            return told(String.valueOf(wrong.getMessage()).lines().toList());
        }
        Check.notes(settings).forEach(note -> out().println("Note: " + Mask.mask(note)));
        List<String> problems = Check.problems(settings);
        if (!problems.isEmpty()) {
            return told(problems);
        }
        summary(settings).forEach(line -> out().println(Mask.mask(line)));
        return 0;
    }

    private int told(List<String> problems) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(problems.size() == 1 ? "One problem:" : problems.size() + " problems:");
        problems.forEach(problem -> err.println("  - " + Mask.mask(problem)));
        return 1;
    }

    private static List<String> summary(Settings settings) {
        String instances = settings.instances().stream().map(Instance::spoken).collect(Collectors.joining(", "));
        return List.of(
                "Everything is fine.",
                "  Config folder: " + settings.configDir().toAbsolutePath().normalize(),
                "  Database:      " + (settings.database().embedded() ? "SQLite" : "PostgreSQL"),
                "  Port:          " + settings.http().port() + settings.http().urlBase(),
                "  Instances:     " + (instances.isEmpty() ? "none from settings" : instances),
                "  Dry run:       " + (settings.dryRun() ? "yes, nothing is acted on" : "no"));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
