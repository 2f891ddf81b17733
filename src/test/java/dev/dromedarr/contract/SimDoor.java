package dev.dromedarr.contract;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Listen;
import dev.dromedarr.io.arr.Silence;
import dev.dromedarr.io.arr.Understand;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimRadarr;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A door that leads to simulated apps, without breaker, throttle and retries. */
final class SimDoor implements Door {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Instance instance(String name, SimArr app) {
        return new Instance(
                name,
                app instanceof SimRadarr ? Kind.RADARR : Kind.SONARR,
                app.url(),
                new Secret(app.apiKey()),
                true,
                Duration.ofSeconds(30));
    }

    @Override
    public Answer ask(Call call) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create(call.instance().url() + call.path() + "?" + call.queryText()))
                    .header("X-Api-Key", call.instance().apiKey().reveal())
                    .header("User-Agent", "Dromedarr/test")
                    .header("Content-Type", "application/json")
                    .method(
                            call.method(),
                            call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            String type =
                    response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
            var answer = new Answer(call, response.statusCode(), type, Optional.empty(), response.body());
            return new Understand().understand(new Listen().listen(answer));
        } catch (IOException e) {
            throw Silence.of(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
