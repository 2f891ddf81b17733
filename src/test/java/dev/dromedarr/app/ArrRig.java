package dev.dromedarr.app;

import dev.dromedarr.app.arr.ArrRoutes;
import dev.dromedarr.app.arr.CamelDoor;
import dev.dromedarr.app.arr.ThrottleMeters;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Standings;
import dev.dromedarr.io.arr.Door;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The door to the apps with the real {@code routes/arr.camel.yaml}, set up as {@link App} does it, and nothing else. */
public final class ArrRig implements AutoCloseable {

    public static final String VERSION = "9.8.7";

    private final Main main = new Main();
    private final Standings standings;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Door door;
    private final List<String> told = new CopyOnWriteArrayList<>();

    private ArrRig(Map<String, String> environment, List<Instance> apps) throws Exception {
        Settings settings = Settings.read(environment);
        Properties properties = CamelSettings.of(settings);
        properties.keySet().removeIf(name -> name.toString().startsWith("camel.server."));
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setOverrideProperties(properties);
        main.init();
        CamelContext camel = main.getCamelContext();
        standings = new Standings(
                Clock.systemUTC(),
                (instance, standing) -> told.add(standing.trouble().orElse("back")));
        var routes = new ArrRoutes(new Instances(apps), settings.arr());
        routes.words(VERSION).forEach(camel.getRegistry()::bind);
        camel.addRoutesConfigurations(routes);
        camel.getCamelContextExtension().addInterceptStrategy(new ThrottleMeters(meters));
        main.start();
        Resource file = ResourceHelper.resolveMandatoryResource(
                camel, "file:" + settings.routesDir().resolve("arr.camel.yaml"));
        PluginHelper.getRoutesLoader(camel).loadRoutes(file);
        routes.add(camel, "arr.camel.yaml");
        door = new CamelDoor(camel.createProducerTemplate(), routes, standings, meters);
    }

    /** With these settings besides the defaults; the instances are given by hand. */
    public static ArrRig open(Path folder, Map<String, String> settings, Instance... apps) throws Exception {
        var environment = new java.util.HashMap<>(settings);
        environment.put("DROMEDARR_CONFIG_DIR", folder.toString());
        return new ArrRig(environment, List.of(apps));
    }

    public Door door() {
        return door;
    }

    public Standings standings() {
        return standings;
    }

    public MeterRegistry meters() {
        return meters;
    }

    /** What was told of troubles and their ends. */
    public List<String> told() {
        return told;
    }

    @Override
    public void close() {
        main.stop();
    }
}
