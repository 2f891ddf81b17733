package dev.dromedarr.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteStyleTest {

    private static final int MOST_STEPS = 10;
    /** Notations that Camel deprecates: a step that is a bare text. */
    private static final Set<String> NEVER_BARE = Set.of("log", "to", "toD", "wireTap", "setBody", "bean");

    static List<Path> files() {
        return RouteFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_named_after_its_flow_and_opens_with_its_sentence(Path file) {
        assertThat(file.getFileName().toString()).endsWith(".camel.yaml");
        assertThat(RouteFiles.text(file).lines().findFirst().orElse("")).startsWith("# ");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_route_has_a_name_of_its_flow_and_says_what_it_is_for(Path file) {
        String flow = file.getFileName().toString().replace(".camel.yaml", "");

        assertThat(routes(file)).isNotEmpty().allSatisfy(route -> {
            assertThat(String.valueOf(route.get("description")).length()).isGreaterThan(10);
            boolean own = String.valueOf(route.get("id")).startsWith(flow);
            assertThat(own || "failed".equals(route.get("id")))
                    .as("%s in %s", route.get("id"), file)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_route_has_at_most_ten_steps_and_each_has_an_id(Path file) {
        RouteFiles.nodes(file).filter(node -> node.containsKey("steps")).forEach(node -> {
            Collection<?> steps = (Collection<?>) node.get("steps");
            assertThat(steps).hasSizeLessThanOrEqualTo(MOST_STEPS);
            steps.stream().flatMap(step -> ((Map<?, ?>) step).values().stream()).forEach(body -> assertThat(
                            ((Map<?, ?>) body).containsKey("id"))
                    .as("%s in %s", body, file)
                    .isTrue());
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_notation_is_the_canonical_one(Path file) {
        RouteFiles.nodes(file)
                .forEach(node -> NEVER_BARE.stream().filter(node::containsKey).forEach(key -> assertThat(node.get(key))
                        .as("%s in %s", key, file)
                        .isInstanceOf(Map.class)));
    }

    @Test
    void ids_of_routes_and_steps_are_all_different() {
        Set<Object> seen = new HashSet<>();
        assertThat(RouteFiles.values("id").filter(id -> !seen.add(id))).isEmpty();
    }

    private static List<Map<?, ?>> routes(Path file) {
        return RouteFiles.nodes(file)
                .flatMap(node -> Stream.of("route", "routeTemplate")
                        .filter(node::containsKey)
                        .map(node::get))
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(Map.class::cast)
                .filter(route -> route.containsKey("id"))
                .toList();
    }
}
