package dev.dromedarr.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A file on the disk, of no download, is taken in as the apps do it. */
final class SimDiskImportTest extends SimDiskStage {

    @Test
    void a_worse_file_than_the_owned_one_is_refused_in_the_list_and_taken_by_force() throws Exception {
        radarr.library().owned(10, "Bluray-1080p", Titles.METROPOLIS);
        lay("home/" + METROPOLIS);
        JsonNode found = movies.get("/api/v3/manualimport?folder=" + disk.resolve("home"));

        assertThat(found.at("/0/rejections/0/reason").asText())
                .startsWith("Not an upgrade for existing movie file. Existing quality: Bluray-1080p.");
        JsonNode command = movies.follow(movies.post("/api/v3/command", movie(found.path(0), Titles.METROPOLIS)));

        assertThat(command.path("status").asText()).isEqualTo("completed");
        assertThat(radarr.imports().get(0).upgrade()).isTrue();
    }

    @Test
    void an_imported_movie_has_its_file_is_wanted_no_more_and_lies_in_the_library() throws Exception {
        String path = lay("home/" + METROPOLIS);
        assertThat(movies.get("/api/v3/wanted/missing").path("totalRecords").asInt())
                .isEqualTo(7);
        try (var hook = new Hook()) {
            radarr.connect(Connection.to(hook.address()));

            JsonNode found = movies.get("/api/v3/manualimport?folder=" + disk.resolve("home"));
            movies.follow(movies.post("/api/v3/command", movie(found.path(0), Titles.METROPOLIS)));

            JsonNode movie = movies.get("/api/v3/movie/" + Titles.METROPOLIS);
            assertThat(movie.path("hasFile").asBoolean()).isTrue();
            assertThat(movie.path("movieFileId").asInt())
                    .isEqualTo(movie.at("/movieFile/id").asInt())
                    .isPositive();
            Path home = Path.of(movie.at("/movieFile/path").asText());
            assertThat(home).startsWith(disk.resolve("library"));
            assertThat(FILM.lies(home)).isTrue();
            assertThat(Path.of(path)).doesNotExist();
            assertThat(movies.get("/api/v3/wanted/missing").path("totalRecords").asInt())
                    .isEqualTo(6);
            await().until(() -> radarr.deliveries().size() == 1);
        }
        JsonNode event = Json.read(radarr.deliveries().get(0).body());
        assertThat(event.path("eventType").asText()).isEqualTo("Download");
        assertThat(event.path("isUpgrade").asBoolean()).isFalse();
        assertThat(event.has("downloadId")).isFalse();
        assertThat(event.at("/movieFile/sourcePath").asText()).isEqualTo(path);
        assertThat(movies.get("/api/v3/history?eventType=3")
                        .path("totalRecords")
                        .asInt())
                .isOne();
        assertThat(radarr.violations()).isEmpty();
    }

    @Test
    void an_imported_episode_has_its_file_and_is_wanted_no_more() throws Exception {
        lay("home/Pioneer One - S01E03 WEBDL-720p.ts");
        int before = series.get("/api/v3/wanted/missing").path("totalRecords").asInt();
        JsonNode found = series.get("/api/v3/manualimport?folder=" + disk.resolve("home"))
                .path(0);

        series.follow(series.post("/api/v3/command", episode(found, "move", 1203)));

        JsonNode episode = series.get("/api/v3/episode/1203");
        assertThat(episode.path("hasFile").asBoolean()).isTrue();
        assertThat(episode.at("/episodeFile/id").asInt())
                .isEqualTo(episode.path("episodeFileId").asInt());
        assertThat(episode.at("/episodeFile/path").asText()).endsWith("WEBDL-720p.ts");
        assertThat(series.get("/api/v3/wanted/missing").path("totalRecords").asInt())
                .isEqualTo(before - 1);
    }

    @Test
    void what_lies_in_its_folder_already_is_taken_in_there_and_nothing_is_said_of_it() throws Exception {
        String path = lay("library/Metropolis (1927)/" + METROPOLIS);
        JsonNode found = movies.get("/api/v3/manualimport?filterExistingFiles=false&folder=" + encoded(path));

        movies.follow(movies.post("/api/v3/command", movie(found.path(0), Titles.METROPOLIS)));

        assertThat(movies.get("/api/v3/movie/" + Titles.METROPOLIS)
                        .at("/movieFile/path")
                        .asText())
                .isEqualTo(path);
        assertThat(Path.of(path)).exists();
        assertThat(radarr.imports().get(0).inPlace()).isTrue();
        assertThat(movies.get("/api/v3/history").path("totalRecords").asInt()).isZero();
        assertThat(movies.get("/api/v3/manualimport?folder=" + encoded(path))).isEmpty();
    }

    @Test
    void what_is_taken_in_in_its_folder_replaces_no_file_on_the_disk() throws Exception {
        LibraryFile old = radarr.library().owned(0, "WEBDL-480p", Titles.METROPOLIS);
        String before = lay("library/Metropolis (1927)/" + old.path().replaceFirst("^.*/", ""));
        String path = lay("library/Metropolis (1927)/" + METROPOLIS);
        JsonNode found = movies.get("/api/v3/manualimport?filterExistingFiles=false&folder=" + encoded(path));

        movies.follow(movies.post("/api/v3/command", movie(found.path(0), Titles.METROPOLIS)));

        assertThat(movies.get("/api/v3/movie/" + Titles.METROPOLIS)
                        .at("/movieFile/path")
                        .asText())
                .isEqualTo(path);
        assertThat(radarr.imports().get(0).upgrade()).isFalse();
        assertThat(Path.of(before)).exists();
    }

    @Test
    void another_file_in_its_place_is_not_overwritten_and_the_command_says_nothing() throws Exception {
        String there = lay("library/Metropolis (1927)/" + METROPOLIS);
        Files.writeString(Path.of(there), "something else");
        lay("home/" + METROPOLIS);
        JsonNode found = movies.get("/api/v3/manualimport?folder=" + disk.resolve("home"));

        JsonNode command = movies.follow(movies.post("/api/v3/command", movie(found.path(0), Titles.METROPOLIS)));

        assertThat(command.path("status").asText()).isEqualTo("completed");
        assertThat(movies.get("/api/v3/movie/" + Titles.METROPOLIS)
                        .path("hasFile")
                        .asBoolean())
                .isFalse();
        assertThat(Files.readString(Path.of(there))).isEqualTo("something else");
        assertThat(disk.resolve("home").resolve(METROPOLIS)).exists();
    }

    @Test
    void a_copy_stays_where_it_was() throws Exception {
        String path = lay("home/Pioneer One - S01E03.mkv");
        JsonNode found = series.get("/api/v3/manualimport?folder=" + disk.resolve("home"))
                .path(0);

        series.follow(series.post("/api/v3/command", episode(found, "copy", 1203)));

        assertThat(Path.of(path)).exists();
        assertThat(Path.of(sonarr.library().fileOf(1203).orElseThrow().path())).exists();
    }

    @Test
    void a_better_file_takes_the_place_of_the_old_one_for_good() throws Exception {
        lay("home/Pioneer One - S01E03 WEBDL-720p.mkv");
        JsonNode first = series.get("/api/v3/manualimport?folder=" + disk.resolve("home"))
                .path(0);
        series.follow(series.post("/api/v3/command", episode(first, "move", 1203)));
        Path old = Path.of(sonarr.library().fileOf(1203).orElseThrow().path());
        lay("home/Pioneer One - S01E03 WEBDL-1080p.mkv");
        JsonNode second = series.get("/api/v3/manualimport?folder=" + disk.resolve("home"))
                .path(0);

        series.follow(series.post("/api/v3/command", episode(second, "move", 1203)));

        assertThat(old).doesNotExist();
        assertThat(Path.of(sonarr.library().fileOf(1203).orElseThrow().path())).exists();
    }

    @Test
    void out_of_a_container_the_same_file_has_another_path() throws Exception {
        radarr.sees("/incoming", disk.resolve("home"));
        lay("home/" + METROPOLIS);

        JsonNode found = movies.get("/api/v3/manualimport?folder=/incoming").path(0);
        movies.follow(movies.post("/api/v3/command", movie(found, Titles.METROPOLIS)));

        assertThat(found.path("path").asText()).isEqualTo("/incoming/" + METROPOLIS);
        assertThat(radarr.library().fileOf(Titles.METROPOLIS)).isPresent();
    }

    @Test
    void a_file_that_is_not_there_or_not_whole_is_noticed() throws Exception {
        lay("home/" + METROPOLIS);
        JsonNode found = movies.get("/api/v3/manualimport?folder=" + disk.resolve("home"))
                .path(0);
        Files.delete(disk.resolve("home").resolve(METROPOLIS));
        JsonNode gone = movies.follow(movies.post("/api/v3/command", movie(found, Titles.METROPOLIS)));
        assertThat(gone.path("status").asText()).isEqualTo("failed");
        assertThat(gone.path("exception").asText()).contains("FileNotFoundException");

        String part = lay("home/5.part");
        var command = ((ObjectNode) found).put("path", part);
        movies.follow(movies.post("/api/v3/command", movie(command, Titles.METROPOLIS)));

        assertThat(radarr.violations()).containsExactly("ManualImport of a file that is not whole: " + part);
    }

    /** Takes every webhook. */
    private static final class Hook implements AutoCloseable {

        private final HttpServer server;

        Hook() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(202, -1);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
