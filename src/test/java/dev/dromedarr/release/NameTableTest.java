package dev.dromedarr.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NameTableTest {

    private static final List<String> TABLES =
            List.of("playlist-movies.tsv", "playlist-episodes.tsv", "releases.tsv", "anime.tsv", "traps.tsv");

    @TestFactory
    Stream<DynamicTest> every_name_says_what_its_row_tells() {
        return TABLES.stream().flatMap(NameTableTest::rows).map(row -> dynamicTest(row.name(), () -> check(row)));
    }

    private static void check(Row row) {
        ReleaseName name = ReleaseNames.read(row.name());

        assertThat(plain(name)).isEqualTo(row.plain());
        for (String more : row.more()) {
            String[] part = more.split("=", 2);
            assertThat(facts(name, part[0])).as(part[0] + " of " + row.name()).contains(part[1]);
        }
    }

    /** Title, year, season, episodes, day, lines and source: all of them, and what is not told is empty. */
    private static String plain(ReleaseName name) {
        return String.join(
                " | ",
                name.title(),
                text(name.year()),
                text(name.season()),
                name.episodes().stream().map(Object::toString).collect(Collectors.joining(",")),
                name.date().map(Object::toString).orElse(""),
                text(name.quality().lines()),
                name.quality().source().map(Object::toString).orElse(""));
    }

    private static List<String> facts(ReleaseName name, String kind) {
        return switch (kind) {
            case "alias" ->
                name.titles().stream()
                        .skip(name.title().isEmpty() ? 0 : 1)
                        .map(Title::text)
                        .toList();
            case "lang" -> name.languages();
            case "voice" -> name.voices().stream().map(Object::toString).toList();
            case "group" -> name.group().stream().toList();
            case "edition" -> name.edition().stream().toList();
            case "country" -> name.country().stream().toList();
            case "prefix" -> name.prefix().stream().toList();
            case "number" -> List.of(text(name.number()));
            case "tmdb" -> List.of(text(name.ids().tmdb()));
            case "imdb" -> name.ids().imdb().stream().toList();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String text(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static Stream<Row> rows(String table) {
        try (InputStream in = NameTableTest.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String name, String plain, List<String> more) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            List<String> more = cells[8].isEmpty() ? List.of() : List.of(cells[8].split(";"));
            return new Row(cells[0], String.join(" | ", List.of(cells).subList(1, 8)), more);
        }
    }
}
