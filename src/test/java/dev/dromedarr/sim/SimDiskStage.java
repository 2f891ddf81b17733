package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.sim.media.Content;
import dev.dromedarr.sim.media.TinyMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A Sonarr and a Radarr that see a folder of this machine, with their library and what came home in it. */
abstract class SimDiskStage {

    static final Content FILM = TinyMedia.mkv(37, 50_000, Duration.ofMinutes(96));
    static final String METROPOLIS = "Metropolis (1927) WEBDL-1080p.mkv";

    @TempDir
    Path disk;

    final SimSonarr sonarr = new SimSonarr();
    final SimRadarr radarr = new SimRadarr();
    final SimClient series = new SimClient(sonarr);
    final SimClient movies = new SimClient(radarr);

    @BeforeEach
    void fill() throws IOException {
        radarr.library().root(disk.resolve("library").toString());
        sonarr.library().root(disk.resolve("library").toString());
        Titles.fill(sonarr);
        Titles.fill(radarr);
        radarr.sees(disk.toString(), disk);
        sonarr.sees(disk.toString(), disk);
        sonarr.start();
        radarr.start();
        Files.createDirectories(disk.resolve("home"));
    }

    @AfterEach
    void close() {
        sonarr.close();
        radarr.close();
    }

    final String lay(String path) throws IOException {
        Path file = disk.resolve(path);
        Files.createDirectories(file.getParent());
        FILM.writeTo(file);
        return file.toString();
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    static String movie(JsonNode candidate, int movie) {
        return command("move", Json.object().put("movieId", movie), candidate);
    }

    static String episode(JsonNode candidate, String mode, int episode) {
        var file = Json.object().put("seriesId", Titles.PIONEER_ONE);
        file.putArray("episodeIds").add(episode);
        return command(mode, file, candidate);
    }

    static String command(String mode, ObjectNode file, JsonNode candidate) {
        file.put("path", candidate.path("path").asText());
        file.set("quality", candidate.path("quality"));
        file.set("languages", candidate.path("languages"));
        var command = Json.object().put("name", "ManualImport").put("importMode", mode);
        command.putArray("files").add(file);
        return command.toString();
    }
}
