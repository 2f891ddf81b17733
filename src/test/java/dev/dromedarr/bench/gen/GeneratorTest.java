package dev.dromedarr.bench.gen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

    private static final Preset SET = new Preset("test", 6_000, 20_000, 400, 400, 7, 0.3);
    private static final List<String> FILES = List.of(
            "playlist.m3u", "truth.tsv", "wanted.tsv", "namesakes.tsv", "wanted-movies.json", "wanted-episodes.json");

    private static final Universe UNIVERSE = Universe.of(new Grammars(), SET.works());

    private static Path folder = Path.of("target");
    private static Summary summary = new Summary(SET, 0, 0, 0, 0, 0, Map.of(), new Ambiguity(0, 0, Map.of(), 0, 0, 0));

    @BeforeAll
    static void make(@TempDir Path set) throws IOException {
        folder = set;
        summary = Generator.into(folder, SET);
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_does_not(@TempDir Path other) throws IOException {
        var twin = new Preset("other", SET.works(), SET.entries(), SET.movies(), SET.episodes(), 8, SET.yearless());

        Generator.into(other.resolve("again"), SET);
        Generator.into(other.resolve("twin"), twin);

        for (String file : FILES) {
            assertThat(other.resolve("again").resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
        assertThat(Files.mismatch(other.resolve("twin/playlist.m3u"), folder.resolve("playlist.m3u")))
                .isNotNegative();
    }

    @Test
    void a_set_that_is_there_is_not_made_again(@TempDir Path other) throws IOException {
        var tiny = new Preset("tiny", 700, 50, 5, 5, 1, 0.1);
        Path set = Generator.under(other, tiny);
        Files.writeString(set.resolve("playlist.m3u"), "kept");

        Generator.under(other, tiny);

        assertThat(set.resolve("playlist.m3u")).hasContent("kept");
    }

    @Test
    void every_entry_stands_once_in_the_list_with_its_number_in_its_address() throws IOException {
        List<String> lines = new String(Files.readAllBytes(folder.resolve("playlist.m3u")), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        Set<String> broken = new HashSet<>();
        rows("truth.tsv").stream().filter(row -> row[3].contains("nourl")).forEach(row -> broken.add(row[0]));

        assertThat(lines.stream().filter(line -> line.startsWith("#EXTINF"))).hasSize(SET.entries());
        assertThat(lines.stream().filter(line -> line.startsWith("http://example.invalid")))
                .hasSize(SET.entries() - broken.size())
                .allMatch(line -> line.matches(".*/user1234/pass5678/1\\d{6}\\.\\w+"));
    }

    @Test
    void an_entry_is_labelled_with_a_wanted_item_exactly_when_it_was_made_from_it() throws IOException {
        Map<String, String> wanted = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (String[] row : rows("wanted.tsv")) {
            wanted.put(row[0], row[1].equals("movie") ? "" : row[11] + "-" + row[5] + "-" + row[6]);
            titles.put(row[0], row[2] + " " + row[4]);
        }
        Set<String> sources = new HashSet<>();

        for (String[] row : rows("truth.tsv")) {
            if (row[1].startsWith("m")) {
                Movie movie = UNIVERSE.movies().get(Integer.parseInt(row[2].substring(1)));
                assertThat(titles).containsEntry(row[1], movie.title() + " " + movie.year());
                sources.add(row[2]);
            } else if (row[1].startsWith("e") && !row[3].contains("multi")) {
                String[] part = row[2].substring(1).split("-", 3);
                assertThat(wanted).containsEntry(row[1], Integer.parseInt(part[0]) + 1 + "-" + part[1] + "-" + part[2]);
                sources.add(row[2]);
            }
        }
        assertThat(rows("truth.tsv"))
                .filteredOn(row -> row[1].equals("-") && !row[3].contains("nourl") && !row[3].contains("noname"))
                .noneMatch(row -> sources.contains(row[2]));
        assertThat(sources).hasSizeGreaterThan(300);
    }

    @Test
    void a_third_of_the_wanted_is_absent_and_the_rest_stands_there_often_in_several_copies() {
        assertThat(summary.wanted()).isEqualTo(800);
        assertThat(summary.found()).isBetween(490, 560);
        assertThat(summary.pairs()).isGreaterThan(summary.found() * 5 / 4);
    }

    @Test
    void the_noise_is_as_frequent_as_was_asked() {
        double dated = summary.movies() - note("noyear");
        double named = summary.movies() + summary.episodes();

        assertThat(note("noyear") / summary.movies()).isBetween(0.28, 0.32);
        assertThat((note("y+1") + note("y-1")) / dated).isBetween(0.03, 0.05);
        assertThat(note("ywrong") / dated).isBetween(0.002, 0.009);
        assertThat(note("typo") / named).isBetween(0.006, 0.014);
        assertThat(note("nourl") / SET.entries()).isBetween(0.003, 0.007);
        assertThat(note("aka") / named).isBetween(0.02, 0.15);
        assertThat(note("akaunk") / named).isLessThan(0.02);
        assertThat(summary.notes().keySet())
                .contains("abs", "amb", "article", "caps", "colon", "date", "numeral", "original", "umlaut");
    }

    @Test
    void the_wanted_lists_have_the_shape_of_the_apps() throws IOException {
        JsonNode movies =
                new ObjectMapper().readTree(folder.resolve("wanted-movies.json").toFile());
        JsonNode episodes = new ObjectMapper()
                .readTree(folder.resolve("wanted-episodes.json").toFile());

        assertThat(movies.get("totalRecords").asInt()).isEqualTo(SET.movies());
        assertThat(movies.get("records"))
                .hasSize(SET.movies())
                .allMatch(movie -> movie.hasNonNull("title")
                        && movie.hasNonNull("originalTitle")
                        && movie.get("alternateTitles").isArray()
                        && movie.get("tmdbId").asInt() > 0
                        && movie.get("imdbId").asText().matches("tt\\d{7}"));
        assertThat(episodes.get("records"))
                .hasSize(SET.episodes())
                .allMatch(episode -> episode.at("/series/title").isTextual()
                        && episode.get("seriesId").equals(episode.at("/series/id"))
                        && episode.get("airDate").asText().matches("\\d{4}-\\d\\d-\\d\\d"));
        assertThat(rows("wanted.tsv")).hasSize(SET.movies() + SET.episodes()).allMatch(row -> row.length == 12);
    }

    private static double note(String name) {
        return summary.notes().getOrDefault(name, 0);
    }

    private static List<String[]> rows(String file) throws IOException {
        try (var lines = Files.lines(folder.resolve(file))) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }
}
