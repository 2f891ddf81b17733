package dev.dromedarr.app;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine. */
public final class App {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private App() {}

    /** Runs until the process is asked to end. */
    public static void run(Settings settings) {
        var end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "shutdown"));
        LOG.info("Started on port {}", settings.http().port());
        try {
            end.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
