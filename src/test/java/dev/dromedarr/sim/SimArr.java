package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A Sonarr or Radarr on a port of this machine: it can be filled, asked, hurt, stopped and started again. */
public abstract sealed class SimArr implements AutoCloseable permits SimSonarr, SimRadarr {

    /** Stands in the addresses of the grab history; it must never turn up in a log, a page or an answer. */
    public static final String PASSKEY = "0123456789passkeypasskey9876543210";

    final State state;
    final Webhooks webhooks;
    private final Identity identity;
    private final Shapes shapes;
    private final Payloads payloads;
    private final Faults faults = new Faults();
    final Metadata metadata;
    private final Notifications notifications;
    private final Commands commands;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Port.threads("commands"));
    private final ExecutorService sender = Executors.newSingleThreadExecutor(Port.threads("webhooks"));
    private final Port port;
    private final ManualImport manualImport;

    SimArr(Identity identity, State state, Shapes shapes, Payloads payloads) {
        this.identity = identity;
        this.port = new Port(identity.port());
        this.state = state;
        this.metadata = new Metadata(state);
        this.shapes = shapes;
        this.payloads = payloads;
        this.notifications = new Notifications(state.lock);
        this.webhooks = new Webhooks(state, notifications, identity.userAgent());
        this.manualImport = new ManualImport(state, this::announce);
        this.commands = new Commands(state, manualImport, clock);
    }

    /** Adds the paths of the library, which differ between the apps. */
    abstract void routeLibrary(Router router);

    /** What else is sent when a download is done; called with the lock held. */
    abstract void announceComplete(Download download);

    /** Opens the port: the first time a free one, later the same again, with all its state. */
    public final void start() {
        port.open(desk());
        synchronized (state.lock) {
            state.running = true;
            commands.up();
        }
    }

    /** Closes the port: the app is down. */
    public final void stop() {
        synchronized (state.lock) {
            state.running = false;
            state.toldOf.clear();
            commands.down();
        }
        port.close();
    }

    @Override
    public final void close() {
        stop();
        clock.shutdownNow();
        sender.shutdownNow();
    }

    /** The address, with the urlBase. */
    public final URI url() {
        return URI.create("http://127.0.0.1:" + port.number() + identity.urlBase());
    }

    public final String apiKey() {
        return identity.apiKey();
    }

    public final String instanceName() {
        return identity.instanceName();
    }

    public final Library library() {
        return state.library;
    }

    /** What the app asks on the internet. */
    public final Metadata metadata() {
        return metadata;
    }

    public final Faults faults() {
        return faults;
    }

    /** The app sees this folder of the disk from now on, under this name: its own, or {@code /downloads} out of a container. */
    public final void sees(String as, Path folder) {
        locked(() -> state.disk.see(as, folder));
    }

    /** Against a file with this in its name the app says this, once it knows whose it is. */
    public final void objects(String partOfName, String rejection) {
        locked(() -> state.objections.put(partOfName, rejection));
    }

    /** Takes in an indexer that asks this address. */
    public final void indexer(String name, String baseUrl) {
        locked(() -> state.indexers.add(SimProwlarr.synced(state.indexers.size() + 1, name, baseUrl)));
    }

    /** Takes in a download; one with a grab writes history. */
    public final Download add(Download download) {
        locked(() -> state.add(download));
        return download;
    }

    /** Changes a download between two requests. */
    public final void change(String downloadId, Consumer<Download> change) {
        locked(() -> change.accept(download(downloadId)));
    }

    /** The tracked download of this id, whether or not it is still in the queue. */
    public final Download download(String downloadId) {
        return read(() -> state.download(downloadId))
                .orElseThrow(() -> new IllegalArgumentException("No download " + downloadId));
    }

    /** The ids of all downloads that still stand in the queue. */
    public final List<String> queued() {
        return read(() -> state.queue().stream().map(Download::id).toList());
    }

    /** The app imports all files of a download by itself, as it does with those it has nothing against. */
    public final void importByItself(String downloadId) {
        var unused = read(() -> manualImport.execute(manualImport.everything(download(downloadId))));
    }

    /** One minute of the app passes: downloads that flap take their next state. */
    public final void tick() {
        locked(() -> state.queue().forEach(Download::tick));
    }

    public final void switchOn(Quirk quirk) {
        locked(() -> state.quirks.add(quirk));
    }

    public final void switchOff(Quirk quirk) {
        locked(() -> state.quirks.remove(quirk));
    }

    /** Commands are done after this time (60 ms unless told). */
    public final void commandsTake(Duration duration) {
        locked(() -> commands.take(duration));
    }

    /** Commands are done when they have been asked for so many times, however long it takes. */
    public final void commandsTakeLooks(int looks) {
        locked(() -> commands.take(looks));
    }

    /** Everything that was asked, in order, also what was refused or spoilt. */
    public final List<Request> requests() {
        return read(() -> List.copyOf(state.requests));
    }

    public final void forgetRequests() {
        locked(state.requests::clear);
    }

    /** What a proper client never does, one sentence each. */
    public final List<String> violations() {
        return read(() -> List.copyOf(state.violations));
    }

    public final List<Removal> removals() {
        return read(() -> List.copyOf(state.removals));
    }

    public final List<Search> searches() {
        return read(() -> List.copyOf(state.searches));
    }

    public final List<Imported> imports() {
        return read(() -> List.copyOf(state.imports));
    }

    public final List<Command> commands() {
        return read(commands::all);
    }

    public final List<Delivery> deliveries() {
        return webhooks.deliveries();
    }

    /** The connections as the API keeps them, with their passwords. */
    public final List<ObjectNode> connections() {
        return notifications.all();
    }

    /** Sends all events to this address from now on, besides those set up by API. */
    public final void connect(Connection connection) {
        notifications.add(connection.resource(identity.app(), "Webhook to " + connection.url()));
    }

    public final void disconnect() {
        notifications.clear();
    }

    /** Sends a Test to all connections; like all of these it returns the status code got last. */
    public final int sendTest() {
        int status = Delivery.NOT_SENT;
        for (var connection : notifications.all()) {
            status = webhooks.send(connection, payloads.test());
        }
        return status;
    }

    public final int sendGrab(Download download) {
        return webhooks.send("onGrab", read(() -> payloads.grab(download)));
    }

    /** Nothing is sent of what is only pending, as a single file that is refused, and nothing of the same twice. */
    public final int sendManualInteraction(Download download) {
        if (!read(() -> state.asksForPerson(download))) {
            return Delivery.NOT_SENT;
        }
        return webhooks.send("onManualInteractionRequired", read(() -> payloads.manualInteraction(download)));
    }

    /** Sends the event of an import (again): they come by themselves after each import, too. */
    public final int sendDownload(Imported imported) {
        return webhooks.send(imported.flag(), read(() -> payloads.imported(imported)));
    }

    /** A health check fails: told by webhook and by {@code GET /health}. */
    public final int sendHealth(String level, String message, String type) {
        locked(() ->
                state.health.addObject().put("source", type).put("type", level).put("message", message));
        return webhooks.send("onHealthIssue", payloads.health("Health", level, message, type));
    }

    /** The check is well again; the event repeats what was wrong. */
    public final int sendHealthRestored(String level, String message, String type) {
        locked(() ->
                state.health.removeIf(check -> check.path("source").asText().equals(type)));
        return webhooks.send("onHealthRestored", payloads.health("HealthRestored", level, message, type));
    }

    final void later(String flag, ObjectNode payload) {
        sender.execute(() -> webhooks.send(flag, payload));
    }

    private void locked(Runnable work) {
        synchronized (state.lock) {
            work.run();
        }
    }

    private <T> T read(Supplier<T> what) {
        synchronized (state.lock) {
            return what.get();
        }
    }

    private void announce(List<Imported> done) {
        done.stream()
                .filter(imported -> !imported.inPlace())
                .forEach(imported -> later(imported.flag(), payloads.imported(imported)));
        done.stream()
                .flatMap(imported -> imported.download().stream())
                .distinct()
                .filter(download -> download.state() == DownloadState.IMPORTED)
                .forEach(this::announceComplete);
    }

    private Desk desk() {
        var router = new Router(state);
        new SystemPart(state, identity).route(router);
        new QueuePart(state, shapes).route(router);
        new HistoryPart(state, shapes).route(router);
        new ManualImportPart(state, shapes).route(router);
        new ParsePart(state, shapes).route(router);
        commands.route(router);
        new NotificationPart(state, notifications, webhooks, payloads::test).route(router);
        routeLibrary(router);
        return new Desk(
                state, new Gate(state, identity.urlBase(), identity.apiKey()), router, faults, identity.version());
    }
}
