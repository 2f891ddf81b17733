package dev.dromedarr.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file on the disk, of no download, is seen and judged as the apps do it. */
final class SimDiskTest extends SimDiskStage {

    @Test
    void what_lies_in_a_folder_is_told_with_whose_it_is_and_how_good() throws Exception {
        lay("home/Metropolis (1927)/" + METROPOLIS);
        lay("home/Metropolis (1927)/notes.txt");
        lay("home/Nobody Knows This (1999).mp4");

        JsonNode found = movies.get("/api/v3/manualimport?folder=" + disk.resolve("home"));

        assertThat(found).hasSize(2);
        assertThat(found.at("/0/movie/id").asInt()).isEqualTo(Titles.METROPOLIS);
        assertThat(found.at("/0/quality/quality/name").asText()).isEqualTo("WEBDL-1080p");
        assertThat(found.at("/0/relativePath").asText()).isEqualTo("Metropolis (1927)/" + METROPOLIS);
        assertThat(found.at("/0/size").asLong()).isEqualTo(50_000);
        assertThat(found.at("/0/rejections")).isEmpty();
        assertThat(found.at("/0").has("downloadId")).isFalse();
        assertThat(found.at("/1/rejections/0/reason").asText()).isEqualTo("Unknown Movie");
        assertThat(movies.get("/api/v3/manualimport?folder=/not/there")).isEmpty();
    }

    @Test
    void a_file_is_found_by_its_own_path_too() throws Exception {
        String path = lay("home/Pioneer One - S01E03 - Alone in the Night HDTV-720p.mkv");

        JsonNode found = series.get("/api/v3/manualimport?filterExistingFiles=false&folder=" + encoded(path));

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/path").asText()).isEqualTo(path);
        assertThat(found.at("/0/episodes/0/id").asInt()).isEqualTo(1203);
        assertThat(found.at("/0/releaseType").asText()).isEqualTo("singleEpisode");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Sintel (2010) WEBDL-1080p.mkv,           WEBDL-1080p, 1",
        "Sintel (2010) Bluray-720p Proper.mkv,    Bluray-720p, 2",
        "Sintel (2010) Remux-1080p.mkv,           Remux-1080p, 1",
        "Sintel (2010) WEBRip-2160p.mp4,          WEBRip-2160p, 1",
        "Sintel (2010) 1080p.mp4,                 HDTV-1080p, 1",
        "Sintel (2010).mkv,                       HDTV-720p, 1",
        "Sintel (2010).mp4,                       SDTV, 1"
    })
    void the_quality_is_read_out_of_the_name(String name, String quality, int version) throws Exception {
        lay("home/" + name);

        JsonNode found = movies.get("/api/v3/manualimport?folder=" + disk.resolve("home"));

        assertThat(found.at("/0/quality/quality/name").asText()).isEqualTo(quality);
        assertThat(found.at("/0/quality/revision/version").asInt()).isEqualTo(version);
    }

    @Test
    void a_file_that_it_does_not_know_is_judged_again_when_told_whose_it_is() throws Exception {
        lay("home/something.mkv");
        var posted = (ObjectNode) series.get("/api/v3/manualimport?folder=" + disk.resolve("home"))
                .path(0);
        posted.put("seriesId", Titles.PIONEER_ONE).putArray("episodeIds").add(1203);

        JsonNode again =
                series.post("/api/v3/manualimport", Json.array().add(posted).toString());

        assertThat(posted.at("/rejections/0/reason").asText()).isEqualTo("Unknown Series");
        assertThat(again.at("/0/rejections")).isEmpty();
        assertThat(again.at("/0/episodes/0/id").asInt()).isEqualTo(1203);
        assertThat(series.send("POST", "/api/v3/manualimport", posted.toString())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_name_is_parsed_as_a_release() throws Exception {
        JsonNode said = movies.get("/api/v3/parse?title=" + encoded("Metropolis (1927) WEBDL-1080p"));

        assertThat(said.at("/movie/id").asInt()).isEqualTo(Titles.METROPOLIS);
        assertThat(said.at("/parsedMovieInfo/quality/quality/id").asInt()).isEqualTo(3);
        assertThat(series.status("GET", "/api/v3/parse")).isEqualTo(204);
    }
}
