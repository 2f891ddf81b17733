package dev.dromedarr.cli;

import dev.dromedarr.app.settings.OwnKeys;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.instance.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which engine to ask, and how to show what it says. */
final class EngineOptions {

    private final Map<String, String> environment;

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            description = "Where the engine answers; else this machine, with port and path of the settings.")
    private Optional<URI> url = Optional.empty();

    @Option(names = "--json", description = "Print the answer as the engine gave it.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    EngineOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    boolean json() {
        return json;
    }

    /** Prints a list: as the engine gave it where JSON is wanted, else as columns. */
    void print(String answer, Table table) {
        if (json) {
            command.commandLine().getOut().println(answer);
        } else {
            table.print(Engine.read(answer), command.commandLine().getOut());
        }
    }

    /** Prints what came of an order: as the engine gave it where JSON is wanted, else in these words. */
    void say(String answer, String words) {
        command.commandLine().getOut().println(json ? answer : Table.plain(words));
    }

    Engine engine() {
        Settings settings = Settings.read(environment);
        Secret key = settings.apiKey()
                .or(() -> OwnKeys.apiKeyFile(settings).read())
                .orElseThrow(
                        () -> new Refused(
                                "There is no API key yet: "
                                        + OwnKeys.apiKeyFile(settings).path()
                                        + " is made when the engine starts first. Start it with \"dromedarr run\", or set DROMEDARR_API_KEY or DROMEDARR_CONFIG_DIR as the engine has them"));
        Mask.register(key);
        return new Engine(url.orElseGet(() -> here(settings.http())), key);
    }

    private static URI here(Settings.Http http) {
        return URI.create("http://127.0.0.1:" + http.port() + http.urlBase());
    }
}
