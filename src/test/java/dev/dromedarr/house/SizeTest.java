package dev.dromedarr.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizeTest {

    private static final int WALL = 300;
    private static final int GLANCE = 80;

    @Test
    void no_file_is_longer_than_the_wall_and_half_of_them_fit_on_a_screen() throws IOException {
        List<Integer> sizes = sources().stream().map(SizeTest::lines).sorted().toList();

        assertThat(sizes.get(sizes.size() - 1)).isLessThanOrEqualTo(WALL);
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(GLANCE);
    }

    @Test
    void every_package_says_what_the_room_is_for_and_knows_no_null() throws IOException {
        List<Path> folders = sources().stream()
                .map(Path::getParent)
                .filter(folder -> folder.startsWith("src/main"))
                .distinct()
                .toList();

        assertThat(folders).allSatisfy(folder -> {
            String info = Files.readString(folder.resolve("package-info.java"));
            assertThat(info).startsWith("/** ").contains("@NullMarked");
        });
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
