package dev.dromedarr.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

    private static final Pattern ROAD = Pattern.compile("(direct|seda):[\\w.-]+");

    /** Beans that only the addresses of instances name. */
    private static final Set<String> NAMED_BY_ADDRESSES = Set.of("anyCertificate", "anyHost");

    @TempDir
    Path folder;

    @Test
    void routes_say_every_word_and_no_other() {
        Settings settings = Settings.read(Map.of("DROMEDARR_CONFIG_DIR", folder.toString(), "WEBHOOK_PORT", "0"));

        try (App app = App.start(settings)) {
            Set<String> words = new HashSet<>(app.words());
            words.removeAll(NAMED_BY_ADDRESSES);
            assertThat(said()).isEqualTo(words);
            assertThat(app.routeProblems()).isEmpty();
        }
    }

    @Test
    void every_road_leads_to_a_route() {
        assertThat(roads("to", "wireTap")).isNotEmpty().allSatisfy(road -> assertThat(roads("from"))
                .contains(road));
    }

    @Test
    void every_verdict_has_its_road() {
        assertThat(roads("from"))
                .contains(
                        "direct:triage-import",
                        "direct:triage-remove",
                        "direct:triage-keep",
                        "direct:triage-dismiss",
                        "direct:triage-wait",
                        "direct:triage-dry-run");
    }

    private static Set<String> said() {
        return RouteFiles.values("bean", "method", "process")
                .filter(Map.class::isInstance)
                .map(step -> String.valueOf(((Map<?, ?>) step).get("ref")))
                .collect(Collectors.toSet());
    }

    private static Set<String> roads(String... keys) {
        return RouteFiles.values(keys)
                .map(value -> value instanceof Map<?, ?> map ? String.valueOf(map.get("uri")) : String.valueOf(value))
                .flatMap(uri -> ROAD.matcher(uri).results().map(MatchResult::group))
                .filter(road -> !road.endsWith("-"))
                .flatMap(Stream::of)
                .collect(Collectors.toSet());
    }
}
