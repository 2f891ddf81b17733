package dev.dromedarr.e2e;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** Sends webhooks without end, each of them again until it is answered with 202, and keeps account of it. */
final class Sender implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(40);

    /**
     * One webhook and its fate.
     *
     * @param lost how often it was sent and its answer did not come: it may have been stored each time
     */
    record Sent(String body, int lost) {}

    private final URI address;
    private final IntFunction<String> bodies;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Sent> accepted = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::sendAll, "sender");
    private volatile boolean enough;

    Sender(URI address, IntFunction<String> bodies) {
        this.address = address;
        this.bodies = bodies;
    }

    void start() {
        thread.start();
    }

    /** How many were accepted so far. */
    int accepted() {
        return accepted.size();
    }

    /** Ends when the present one was accepted, and tells of all. */
    List<Sent> finish() throws InterruptedException {
        enough = true;
        thread.join(Duration.ofSeconds(60).toMillis());
        return List.copyOf(accepted);
    }

    boolean sending() {
        return thread.isAlive();
    }

    private void sendAll() {
        try {
            for (int number = 1; !enough; number++) {
                accepted.add(sendUntilAccepted(bodies.apply(number)));
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Sent sendUntilAccepted(String body) throws InterruptedException {
        int lost = 0;
        while (true) {
            try {
                if (send(body) == 202) {
                    return new Sent(body, lost);
                }
            } catch (ConnectException nobodyThere) {
                Thread.sleep(PAUSE.toMillis());
            } catch (IOException cut) {
                lost++;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private int send(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Webhook-Secret", Engine.WEBHOOK_SECRET)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        enough = true;
        thread.interrupt();
    }
}
