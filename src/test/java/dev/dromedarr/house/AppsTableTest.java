package dev.dromedarr.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The table of how Sonarr and Radarr behave names tests, and these exist. */
class AppsTableTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void every_fact_about_the_apps_is_held_by_a_test_that_exists() throws IOException {
        List<String> facts = Files.readAllLines(Path.of("docs/apps.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| fact |"))
                .toList();

        assertThat(facts).hasSizeGreaterThan(50).allSatisfy(fact -> assertThat(
                        NAMED.matcher(fact).results().toList())
                .as(fact)
                .isNotEmpty()
                .allSatisfy(named -> assertThat(tests(named.group(1))).contains(named.group(2))));
    }

    private static List<String> tests(String name) throws Exception {
        try (Stream<Path> files = Files.walk(TESTS)) {
            String path = files.filter(file -> file.endsWith(name + ".java"))
                    .findFirst()
                    .map(file -> TESTS.relativize(file).toString())
                    .orElseThrow(() -> new AssertionError("docs/apps.md names a test that is none: " + name));
            String type = path.replaceFirst("\\.java$", "").replaceAll("[/\\\\]", ".");
            return Arrays.stream(Class.forName(type).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class)
                            || method.isAnnotationPresent(ParameterizedTest.class))
                    .map(Method::getName)
                    .toList();
        }
    }
}
