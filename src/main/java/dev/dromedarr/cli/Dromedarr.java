package dev.dromedarr.cli;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Mask;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code dromedarr}. Exit codes: 0 fine, 1 a problem that is told, 2 wrong usage. */
@Command(
        name = "dromedarr",
        description = "The integration engine for Sonarr and Radarr.",
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Dromedarr.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:a problem, told on standard error",
            "2:wrong usage",
            "130, 143:asked to end by a signal"
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            DemoCommand.class,
            DecisionsCommand.class,
            FailuresCommand.class,
            FusesCommand.class,
            ScanCommand.class,
            MatchesCommand.class,
            PlaylistsCommand.class,
            RehearseCommand.class,
            DownloadsCommand.class,
            CleanupCommand.class
        })
public final class Dromedarr {

    private static final int PROBLEM = 1;

    private Dromedarr() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = execute(System.getenv(), out, err, arguments);
        out.flush();
        System.exit(code);
    }

    static int execute(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        var commands = new Commands(environment);
        if (List.of(arguments).equals(List.of("run"))) {
            // Nothing is to be parsed, and reading what could be takes a tenth of the start.
            return running(commands, err);
        }
        return new CommandLine(new Dromedarr(), commands)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, err))
                .execute(arguments);
    }

    private static int running(Commands commands, PrintWriter err) {
        try {
            commands.create(RunCommand.class).run();
            return 0;
        } catch (Exception failure) {
            return told(failure, err);
        }
    }

    private static int told(Exception failure, PrintWriter err) {
        if (failure instanceof Refused || failure instanceof Unavailable) {
            err.println(Mask.mask(String.valueOf(failure.getMessage())));
        } else {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            err.println("This should not have happened; please report it:");
            err.println(Mask.mask(trace.toString()));
        }
        return PROBLEM;
    }

    /** The version that the build wrote into the program. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Dromedarr.class.getPackage().getImplementationVersion();
            return new String[] {"Dromedarr " + Optional.ofNullable(version).orElse("(not packaged)")};
        }
    }
}
