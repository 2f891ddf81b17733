package dev.dromedarr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.fault.Unavailable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dromedarr downloads}. */
@Command(
        name = "downloads",
        description = "Lists files on their way home, the newest first, and tells them what to do.")
final class DownloadsCommand implements Runnable {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String[] COLUMNS = {
        "id", "state", "instance", "item", "done", "speed", "left", "entry", "trouble"
    };

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Option(names = "--state", paramLabel = "STATE", description = "Only in this state, such as downloading or failed.")
    private String state = "";

    @Option(names = "--instance", paramLabel = "NAME", description = "Only for this instance.")
    private String instance = "";

    @Option(names = "--page", paramLabel = "NUMBER", description = "Which page, from 1.")
    private int page = 1;

    @Option(names = "--page-size", paramLabel = "NUMBER", description = "How many on a page.")
    private int pageSize = 50;

    @Option(names = "--watch", description = "Show it again every two seconds, until Ctrl-C.")
    private boolean watch;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        Engine engine = options.engine();
        show(engine);
        while (watch) {
            rest();
            show(engine);
        }
    }

    private void show(Engine engine) {
        String answer = engine.get(
                "/downloads",
                Map.of(
                        "page",
                        String.valueOf(page),
                        "pageSize",
                        String.valueOf(pageSize),
                        "state",
                        state,
                        "instance",
                        instance));
        PrintWriter out = spec.commandLine().getOut();
        if (options.json()) {
            out.println(answer);
        } else {
            JsonNode list = Engine.read(answer);
            list.path("records").forEach(record -> Amounts.add((ObjectNode) record));
            new Table(COLUMNS).print(list, out);
        }
        out.flush();
    }

    private static void rest() {
        try {
            Thread.sleep(EVERY.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted; the downloads go on in the engine", stop);
        }
    }

    @Command(name = "pause", description = "Stops one for now; what came so far is kept.")
    void pause(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        told(engine, engine.engine().put("/downloads/" + id + "/pause"));
    }

    @Command(name = "resume", description = "Lets one go on that was paused.")
    void resume(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        told(engine, engine.engine().put("/downloads/" + id + "/resume"));
    }

    @Command(
            name = "retry",
            description = "Takes one up again that failed or was cancelled, or waits for its next try.")
    void retry(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        told(engine, engine.engine().put("/downloads/" + id + "/retry"));
    }

    @Command(name = "cancel", description = "Gives one up, and throws away what came so far.")
    void cancel(
            @Mixin EngineOptions engine, @Parameters(paramLabel = "ID", description = "Its id in the list.") long id) {
        told(engine, engine.engine().delete("/downloads/" + id));
    }

    private static void told(EngineOptions engine, String answer) {
        JsonNode download = Engine.read(answer);
        engine.say(
                answer,
                "%s is %s"
                        .formatted(
                                download.path("item").asText(),
                                download.path("state").asText()));
    }
}
