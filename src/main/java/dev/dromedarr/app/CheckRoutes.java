package dev.dromedarr.app;

import dev.dromedarr.app.arr.ArrRoutes;
import dev.dromedarr.app.arr.CamelDoor;
import dev.dromedarr.app.http.Guards;
import dev.dromedarr.app.routes.RouteCheck;
import dev.dromedarr.app.routes.RouteFolders;
import dev.dromedarr.app.routes.RouteTrial;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.instance.Standings;
import dev.dromedarr.instance.io.ArrIntroductions;
import dev.dromedarr.web.Health;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** Tries the routes without starting them, and asks each instance once, over its own route, who it is. */
final class CheckRoutes {

    private static final Secret NOBODY = new Secret("no key is asked for here");

    private final Settings settings;
    private final ArrRoutes arrRoutes;
    private final Instances instances;

    CheckRoutes(Settings settings) {
        this.settings = settings;
        this.instances = new Instances(settings.instances());
        Settings.Arr arr = settings.arr();
        this.arrRoutes = new ArrRoutes(
                instances,
                new Settings.Arr(
                        arr.callsPerSecond(),
                        arr.timeout(),
                        arr.slowTimeout(),
                        arr.connectTimeout(),
                        0,
                        arr.retryDelay(),
                        arr.retryDelayMax(),
                        arr.breakerFailures(),
                        arr.breakerPause(),
                        arr.pageSize()));
    }

    List<String> problems() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("dromedarr-check");
            // The beans want books, and nobody writes in these.
            try (Memory memory = Memory.open(folder.resolve("check.db"))) {
                return trial(memory);
            }
        } catch (Refused wrong) {
            return List.of(String.valueOf(wrong.getMessage()));
        } catch (Exception strange) {
            return List.of("The routes cannot be tried: " + strange.getMessage());
        } finally {
            delete(Optional.ofNullable(folder));
        }
    }

    private List<String> trial(Memory memory) throws Exception {
        var folders =
                new RouteFolders(settings.routesDir(), settings.configDir().resolve("routes"));
        Properties properties = new Properties();
        CamelSettings.of(settings).forEach((key, value) -> {
            if (!String.valueOf(key).startsWith("camel.")) {
                properties.put(key, value);
            }
        });
        try (var meters = new Meters()) {
            Map<String, Object> words = words(memory, meters.registry());
            var check = new RouteCheck(words.keySet(), CamelSettings.names(settings));
            var guards = new Guards(settings.http().urlBase(), NOBODY, settings.metricsPublic());
            return new RouteTrial(words, properties)
                    .load(
                            folders.files(),
                            check,
                            arrRoutes::add,
                            guards::wrong,
                            List.of(guards, new FlowFailures(), arrRoutes),
                            this::ask);
        }
    }

    private Map<String, Object> words(Memory memory, PrometheusMeterRegistry meters) {
        var playlists = new PlaylistWing(settings, memory, NOBODY, Clock.systemUTC());
        var downloads =
                new DownloadWing(settings, memory, NOBODY, playlists.catalogue(), "check", meters, Clock.systemUTC());
        var house = new House(
                settings,
                memory.books(),
                downloads,
                Clock.systemUTC(),
                meters,
                new DefaultCamelContext().createProducerTemplate());
        var senses = new Senses(settings.configDir(), memory, house, playlists, List.of(), () -> false);
        Map<String, Object> words =
                house.vocabulary(NOBODY, new Health(senses.all(), Version.NUMBER, Clock.systemUTC()));
        words.putAll(playlists.vocabulary());
        words.putAll(new AcquireWing(settings, memory, NOBODY, playlists.catalogue(), Clock.systemUTC())
                .vocabulary(house, match -> {}));
        words.putAll(downloads.vocabulary(house));
        return words;
    }

    private List<String> ask(CamelContext camel) {
        var standings = new Standings(Clock.systemUTC(), (instance, standing) -> {});
        var door = new CamelDoor(camel.createProducerTemplate(), arrRoutes, standings, new SimpleMeterRegistry());
        var greet = new Greet(new ArrIntroductions(door), standings);
        List<String> problems = new ArrayList<>();
        for (Instance instance : instances.triaged()) {
            try {
                for (String id : arrRoutes.ids(instance)) {
                    if (camel.getRoute(id) != null) {
                        camel.getRouteController().startRoute(id);
                    }
                }
                greet.greet(instance);
            } catch (Refused | Unavailable e) {
                problems.add(String.valueOf(e.getMessage()));
            } catch (Exception strange) {
                problems.add("The route to %s cannot start: %s".formatted(instance.spoken(), strange.getMessage()));
            }
        }
        return problems;
    }

    private record Meters(PrometheusMeterRegistry registry) implements AutoCloseable {

        Meters() {
            this(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        }

        @Override
        public void close() {
            registry.close();
        }
    }

    private static void delete(Optional<Path> folder) {
        folder.ifPresent(path -> {
            try (var files = Files.list(path)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(path);
            } catch (IOException e) {
                path.toFile().deleteOnExit();
            }
        });
    }
}
