package dev.dromedarr.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dromedarr decisions}. */
@Command(name = "decisions", description = "Lists what triage decided, and why; the latest first.")
final class DecisionsCommand implements Runnable {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Option(names = "--instance", paramLabel = "NAME", description = "Only of this instance.")
    private String instance = "";

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "Only with this action: import, remove, keep or wait.")
    private String action = "";

    @Option(names = "--reason", paramLabel = "REASON", description = "Only with this reason, such as BETTER_SCORE.")
    private String reason = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "Only with this text in the title.")
    private String title = "";

    @Option(names = "--page", paramLabel = "NUMBER", description = "Which page, from 1.")
    private int page = 1;

    @Option(names = "--page-size", paramLabel = "NUMBER", description = "How many on a page.")
    private int pageSize = 50;

    @Override
    public void run() {
        String answer = options.engine()
                .get(
                        "/decisions",
                        Map.of(
                                "page", String.valueOf(page),
                                "pageSize", String.valueOf(pageSize),
                                "instance", instance,
                                "action", action,
                                "reason", reason,
                                "title", title));
        options.print(
                answer,
                new Table("id", "createdAt", "instance", "dryRun", "action", "reason", "title", "message", "result"));
    }
}
