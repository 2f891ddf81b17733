package dev.dromedarr.app;

import dev.dromedarr.app.arr.ArrRoutes;
import dev.dromedarr.app.arr.ThrottleMeters;
import dev.dromedarr.app.http.Guards;
import dev.dromedarr.app.http.LimitedVertx;
import dev.dromedarr.app.http.Porter;
import dev.dromedarr.app.http.Ticker;
import dev.dromedarr.app.jmx.Beans;
import dev.dromedarr.app.jmx.FewBeans;
import dev.dromedarr.app.logs.Logs;
import dev.dromedarr.app.routes.RouteCheck;
import dev.dromedarr.app.routes.RouteFolders;
import dev.dromedarr.app.routes.RouteLoader;
import dev.dromedarr.app.routes.RouteProblem;
import dev.dromedarr.app.settings.OwnKeys;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.web.Health;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.component.micrometer.eventnotifier.MicrometerRouteEventNotifier;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine: opened in order, closed in the opposite one. */
public final class App implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Settings settings;
    private final FolderLock lock;
    private final Memory memory;
    private final Clock clock;
    private final Main main = new Main();
    private final LimitedVertx vertx;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<RouteProblem> routeProblems = new ArrayList<>();
    private final Set<String> words = new TreeSet<>();
    private final List<Runnable> closers = new CopyOnWriteArrayList<>();
    private volatile boolean open;

    private App(Settings settings, FolderLock lock, Memory memory, Clock clock) {
        this.settings = settings;
        this.lock = lock;
        this.memory = memory;
        this.clock = clock;
        this.vertx = new LimitedVertx(settings.http().timeout(), settings.http().connectionsPerClient());
    }

    /** Runs until the process is told to stop; told so while it starts, it ends at once. */
    public static void run(Settings settings) {
        CountDownLatch stopped = new CountDownLatch(1);
        List<App> running = new CopyOnWriteArrayList<>();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.forEach(App::close);
                            stopped.countDown();
                        },
                        "shutdown"));
        running.add(start(settings));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the engine and returns when its routes run. */
    public static App start(Settings settings) {
        return start(settings, Clock.systemUTC());
    }

    /** The same, by another clock than the machine's. */
    public static App start(Settings settings, Clock clock) {
        Logs.start(settings.log());
        FolderLock lock = FolderLock.take(settings.configDir());
        App app = new App(settings, lock, memory(settings, lock), clock);
        try {
            app.open();
            return app;
        } catch (Exception e) {
            app.close();
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    private static Memory memory(Settings settings, FolderLock lock) {
        try {
            return Memory.await(settings);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void open() throws Exception {
        Port.mustBeFree(settings.http().port());
        OwnKeys keys = OwnKeys.of(settings);
        // We end by ourselves; Camel's own way would wait for a start that is under way.
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setOverrideProperties(CamelSettings.of(settings));
        main.init();
        CamelContext camel = main.getCamelContext();
        PlaylistWing playlists = new PlaylistWing(settings, memory, keys.master(), clock);
        DownloadWing downloads = new DownloadWing(
                settings, memory, keys.master(), playlists.catalogue(), OwnKeys.node(settings), meters, clock);
        closers.add(downloads::stop);
        House house = new House(settings, memory.books(), downloads, clock, meters, camel.createProducerTemplate());
        AcquireWing acquire = new AcquireWing(settings, memory, keys.master(), playlists.catalogue(), clock);
        playlists.open();
        acquire.open(house.instances());
        downloads.open();
        Senses senses = new Senses(settings.configDir(), memory, house, playlists, routeProblems, () -> open);
        Map<String, Object> words = house.vocabulary(keys.webhook(), new Health(senses.all(), Version.NUMBER, clock));
        words.putAll(playlists.vocabulary());
        words.putAll(acquire.vocabulary(house, downloads.byHand()::matchRejected));
        words.putAll(downloads.vocabulary(house));
        words.forEach(camel.getRegistry()::bind);
        camel.getManagementStrategy().setManagementObjectStrategy(new FewBeans());
        this.words.addAll(words.keySet());
        measure(camel);
        var guards = new Guards(settings.http().urlBase(), keys.api(), settings.metricsPublic());
        guards.post(camel, vertx);
        camel.addRoutesConfigurations(guards);
        camel.addRoutesConfigurations(new FlowFailures());
        camel.addRoutesConfigurations(house.arrRoutes());
        main.start();
        Ticker ticker = new Ticker(
                settings.http().urlBase() + "/api/v1/downloads/progress",
                guards::knows,
                new ComingDownloads(downloads.downloads()));
        closers.add(ticker::close);
        new Porter(camel, () -> open, vertx).serve(server(), ticker);
        load(camel, house.arrRoutes(), words, guards);
        Map<String, Object> beans = new TreeMap<>(house.beans());
        beans.putAll(playlists.beans());
        beans.putAll(acquire.beans(house));
        new Beans(camel).show(beans);
        new Gauges(camel, house, new Counts(memory.books(), downloads.downloads())).bindTo(meters);
        new ListGauges(playlists.playlists(), acquire.matches(), house.scans(), clock).bindTo(meters);
        open = true;
        LOG.info(
                "Dromedarr {} listens on port {}{}; {}; database: {}",
                Version.NUMBER,
                port(),
                settings.http().urlBase(),
                settings.dryRun() ? "dry run: it decides and tells, and touches nothing" : "it acts on what it decides",
                memory.name());
        if (settings.webhook().secret().isEmpty()) {
            LOG.info(
                    "The secret for the webhooks lies in {}",
                    OwnKeys.webhookFile(settings).path());
        }
        if (settings.apiKey().isEmpty()) {
            LOG.info(
                    "The key for the API lies in {}",
                    OwnKeys.apiKeyFile(settings).path());
        }
        senses.missing().forEach(LOG::warn);
    }

    private void load(CamelContext camel, ArrRoutes arrRoutes, Map<String, Object> words, Guards guards) {
        var folders =
                new RouteFolders(settings.routesDir(), settings.configDir().resolve("routes"));
        var check = new RouteCheck(words.keySet(), CamelSettings.names(settings));
        var loader = new RouteLoader(camel, check, arrRoutes::add, guards::wrong);
        loader.load(folders.files());
        routeProblems.addAll(loader.start());
        routeProblems.forEach(problem -> LOG.error(problem.spoken()));
    }

    private void measure(CamelContext camel) throws Exception {
        new JvmMemoryMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        camel.getRegistry().bind(MicrometerConstants.METRICS_REGISTRY_NAME, meters);
        camel.getCamelContextExtension().addInterceptStrategy(new ThrottleMeters(meters));
        camel.addRoutePolicyFactory(new MicrometerRoutePolicyFactory());
        camel.getManagementStrategy().addEventNotifier(new MicrometerRouteEventNotifier());
    }

    /** The port that is listened on, also when the settings left the choice to the system. */
    public int port() {
        return server().getPort();
    }

    private VertxPlatformHttpServer server() {
        VertxPlatformHttpServer server = main.getCamelContext().hasService(VertxPlatformHttpServer.class);
        if (server == null) {
            throw new Refused("There is no HTTP server");
        }
        return server;
    }

    /** What routes may name. */
    public Set<String> words() {
        return Set.copyOf(words);
    }

    public List<RouteProblem> routeProblems() {
        return List.copyOf(routeProblems);
    }

    @Override
    public void close() {
        if (open) {
            LOG.info("Dromedarr ends; what is under way goes on at the next start");
        }
        open = false;
        // What comes stops at the next look, so that nobody waits for it.
        closers.forEach(Runnable::run);
        main.stop();
        vertx.close();
        memory.close();
        meters.close();
        lock.close();
    }
}
