package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A well-behaved client of one simulated app. */
final class SimClient {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final SimArr arr;

    SimClient(SimArr arr) {
        this.arr = arr;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return Json.read(send("GET", path, "").body());
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return Json.read(send("POST", path, body).body());
    }

    int status(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "").statusCode();
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        var request = request(path).header("X-Api-Key", arr.apiKey()).header("Content-Type", "application/json");
        return send(request.method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(arr.url() + path)).timeout(Duration.ofSeconds(5));
    }

    /** Follows a command to its end. */
    JsonNode follow(JsonNode command) throws IOException, InterruptedException {
        var path = "/api/v3/command/" + command.path("id").asInt();
        var now = get(path);
        while (now.path("status").asText().matches("queued|started")) {
            Thread.sleep(5);
            now = get(path);
        }
        return now;
    }

    /** Forces the import of all candidates of a download, as the web page of the app does. */
    JsonNode force(Download download) throws IOException, InterruptedException {
        return follow(post("/api/v3/command", importOf(download, "auto", true)));
    }

    String importOf(Download download, String mode, boolean withDownloadId) throws IOException, InterruptedException {
        var body = Json.object().put("name", "ManualImport").put("importMode", mode);
        var files = body.putArray("files");
        for (var candidate : get("/api/v3/manualimport?filterExistingFiles=false&downloadId=" + download.id())) {
            var file = files.addObject();
            file.set("path", candidate.path("path"));
            if (arr instanceof SimRadarr) {
                file.set("movieId", candidate.path("movie").path("id"));
            } else {
                file.set("seriesId", candidate.path("series").path("id"));
                var episodes = file.putArray("episodeIds");
                candidate.path("episodes").forEach(episode -> episodes.add(episode.path("id")));
            }
            file.set("quality", candidate.path("quality"));
            file.set("languages", candidate.path("languages"));
            if (withDownloadId) {
                file.put("downloadId", download.id());
            }
        }
        return body.toString();
    }
}
