package dev.dromedarr.contract;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.download.Announcer;
import dev.dromedarr.download.Container;
import dev.dromedarr.download.FileNames;
import dev.dromedarr.download.PathMapping;
import dev.dromedarr.download.PathMappings;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.Work;
import dev.dromedarr.download.io.Access;
import dev.dromedarr.download.io.ArrAnnouncer;
import dev.dromedarr.download.io.DiskShelf;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shelf that places what came home, before simulated apps that see it there. */
abstract class AnnouncerStage {

    static final String EPISODE = "UK| Pioneer One S01E03 720p WEB-DL";
    static final byte[] BYTES = "a film, in a few bytes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    final SimSonarr sonarr = new SimSonarr();
    final SimRadarr radarr = new SimRadarr();
    Instance tv;
    Instance films;
    Announcer announcer = announcer();

    @BeforeEach
    void open() throws IOException {
        for (String name : List.of("temp", "movies", "tvshows", "library")) {
            Files.createDirectory(folder.resolve(name));
        }
        Titles.fill(sonarr);
        Titles.fill(radarr);
        for (SimArr app : List.of(sonarr, radarr)) {
            app.start();
            app.sees(folder.toString(), folder);
        }
        sonarr.sees("/tv", folder.resolve("library"));
        radarr.sees("/movies", folder.resolve("library"));
        tv = SimDoor.instance("tv", sonarr);
        films = SimDoor.instance("films", radarr);
    }

    @AfterEach
    void close() {
        sonarr.close();
        radarr.close();
    }

    static Announcer announcer(PathMapping... mappings) {
        return new ArrAnnouncer(new SimDoor(), new PathMappings(List.of(mappings)));
    }

    String placed(Kind kind, Work work, String name) throws IOException {
        Files.write(folder.resolve("temp/7.part"), BYTES);
        var shelf = new DiskShelf(
                folder.resolve("temp"),
                Optional.of(folder.resolve("movies")),
                Optional.of(folder.resolve("tvshows")),
                Access.USUAL);
        return shelf.place(7, kind, FileNames.path(work, name, Container.MKV), BYTES.length);
    }

    Announcer.Fate ended(Instance instance, int command) {
        return await().until(() -> announcer.follow(instance, command), fate -> fate.filter(Announcer.Fate::over)
                        .isPresent())
                .orElseThrow();
    }

    static JsonNode sent(SimArr app) {
        return app.commands().get(0).body();
    }

    static Target episode() {
        return new Target("tv", Kind.SONARR, 1203, Optional.of(Titles.PIONEER_ONE), "Pioneer One S01E03");
    }

    static Target movie(int id) {
        return new Target("films", Kind.RADARR, id, Optional.empty(), "Movie " + id);
    }
}
