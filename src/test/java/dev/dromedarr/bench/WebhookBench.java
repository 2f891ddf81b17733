package dev.dromedarr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From webhook to durable 202: the packaged engine against the bare server, in turns, over 32 connections. */
final class WebhookBench {

    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final String SECRET = "the-secret-of-this-bench";

    private WebhookBench() {}

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("webhook-bench");
        try (Launched engine = Launched.engine(
                        Files.createDirectory(folder.resolve("engine")),
                        Map.of("WEBHOOK_SECRET", SECRET, "WEBHOOK_RATE_LIMIT", "100000", "LOG_LEVEL", "WARN"));
                Launched bare =
                        Launched.bare(Files.createDirectory(folder.resolve("bare")), BareServer.class, Map.of())) {
            engine.await("/health/ready");
            bare.awaitPort();
            Load.send(engine.port(), SECRET, CONNECTIONS, WARM_UP);
            Load.send(bare.port(), SECRET, CONNECTIONS, WARM_UP);

            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                Load.Result bareResult = Load.send(bare.port(), SECRET, CONNECTIONS, ROUND);
                Load.Result ours = Load.send(engine.port(), SECRET, CONNECTIONS, ROUND);
                ratios.add(ours.perSecond() / bareResult.perSecond());
                System.out.printf(
                        "round %d: bare %.0f/s, 99%% in %.1f ms; engine %.0f/s, 99%% in %.1f ms; engine : bare = %.0f %%%n",
                        round,
                        bareResult.perSecond(),
                        bareResult.slow99(),
                        ours.perSecond(),
                        ours.slow99(),
                        100 * ours.perSecond() / bareResult.perSecond());
            }
            System.out.printf("median engine : bare = %.0f %%%n", 100 * Figures.median(ratios));
            System.out.printf("engine's memory, most: %.0f MB%n", Figures.megabytes(engine.resident(true)));
        }
    }
}
