package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.LibraryFile;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.sim.media.SimFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With match.upgrades, what is clearly better goes in the place of what is owned: once, and by the app's hand. */
class UpgradesTest extends DownloadStage {

    private static final long SIZE = 300_000;
    private static final String SINTEL = "Sintel (2010)";

    private Path own(String quality, int movie) throws IOException {
        LibraryFile file = radarr.library().owned(0, quality, movie);
        Path place = folder.resolve("library").resolve(file.path().substring("/movies/".length()));
        Files.createDirectories(place.getParent());
        return Files.writeString(place, "what was there before");
    }

    private Map<String, String> upgrading() {
        Map<String, String> settings = settings();
        settings.put("DROMEDARR_MATCH_UPGRADES", "true");
        return settings;
    }

    @Test
    void where_movies_are_placed_in_the_library_the_app_replaces_the_old_file_all_the_same() throws Exception {
        Path old = own("WEBDL-720p", Titles.SINTEL);
        Files.createDirectories(folder.resolve("library"));
        movie("Sintel (2010) 1080p", "1001.mkv", SIZE);
        Map<String, String> settings = upgrading();
        settings.put("MOVIES_DIR", folder.resolve("library").toString());
        settings.put("DROMEDARR_PATH_MAPPINGS", "radarr: %s -> /movies".formatted(folder.resolve("library")));

        try (Engine engine = engine(settings)) {
            AcquireStage.scan(engine);
            state(engine, SINTEL, "completed");

            LibraryFile now = radarr.library().fileOf(Titles.SINTEL).orElseThrow();
            assertThat(radarr.imports()).singleElement().satisfies(imported -> {
                assertThat(imported.upgrade()).isTrue();
                assertThat(imported.sourcePath()).startsWith("/movies/.dromedarr-upgrades/");
            });
            assertThat(old).as("by the app").doesNotExist();
            assertThat(files("library")).containsExactly(now.path().substring("/movies/".length()));
            assertThat(Files.size(
                            folder.resolve("library").resolve(files("library").get(0))))
                    .isEqualTo(SIZE);
        }
    }

    @Test
    void only_a_clearly_better_entry_comes_home_and_only_once() throws Exception {
        Path old = own("WEBDL-720p", Titles.SINTEL);
        Path same = own("WEBDL-1080p", Titles.METROPOLIS);
        Path untold = own("HDTV-720p", Titles.NOSFERATU);
        SimFile better = movie("Sintel (2010) 1080p", "1001.mkv", SIZE);
        movie("Metropolis (1927) 1080p WEB-DL", "1002.mkv", SIZE);
        movie("Nosferatu (1922)", "1003.mkv", SIZE);

        try (Engine engine = engine()) {
            AcquireStage.scan(engine);

            assertThat(AcquireStage.matches(engine, "")).isEmpty();
            assertThat(radarr.requests()).extracting(Object::toString).noneMatch(call -> call.contains("cutoff"));
        }
        try (Engine engine = engine(upgrading())) {
            JsonNode scan = AcquireStage.scan(engine);
            assertThat(AcquireStage.records(scan)).singleElement().satisfies(found -> {
                assertThat(found.path("words").asText()).endsWith("would replace WEBDL-720p");
                assertThat(found.path("replaces").asText()).isEqualTo("WEBDL-720p");
                assertThat(found.path("action").asText()).isEqualTo("order");
            });
            state(engine, SINTEL, "completed");

            JsonNode match = AcquireStage.matches(engine, "").get(0);
            assertThat(match.path("upgrade").asBoolean()).isTrue();
            assertThat(match.path("replaces").asText()).isEqualTo("WEBDL-720p");
            assertThat(download(engine, SINTEL).path("upgrade").asBoolean()).isTrue();
            LibraryFile now = radarr.library().fileOf(Titles.SINTEL).orElseThrow();
            assertThat(now.qualityName()).isEqualTo("HDTV-1080p");
            assertThat(old).as("by the app").doesNotExist();
            assertThat(List.of(same, untold))
                    .allSatisfy(file -> assertThat(file).hasContent("what was there before"));
            assertThat(radarr.imports()).hasSize(1);
            assertThat(AcquireStage.records(engine.get("/api/v1/missing/movies")))
                    .extracting(missing -> missing.path("title").asText())
                    .doesNotContain("Sintel", "Metropolis", "Nosferatu");

            // The app looked into the file, and it is no better than the old one was.
            radarr.library().owned(now.id(), 0, "WEBDL-720p", Titles.SINTEL);
            JsonNode again = AcquireStage.scan(engine);
            assertThat(AcquireStage.records(again)).isEmpty();
            assertThat(downloads(engine)).hasSize(1);
            assertThat(better.mostOften()).isEqualTo(1);
        }
    }
}
