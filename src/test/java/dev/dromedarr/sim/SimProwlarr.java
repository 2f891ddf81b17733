package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A Prowlarr v2: indexers with their privacy, which it syncs to the apps. As strict and as easily hurt as the others. */
public final class SimProwlarr implements AutoCloseable {

    private final Identity identity;
    private final State state = new State(App.PROWLARR);
    private final Faults faults = new Faults();
    private final Port port;

    public SimProwlarr() {
        this(Identity.prowlarr());
    }

    public SimProwlarr(Identity identity) {
        this.identity = identity;
        this.port = new Port(identity.port());
    }

    /** Opens the port: the first time a free one, later the same again. */
    public void start() {
        port.open(desk());
    }

    /** Closes the port: the app is down. */
    public void stop() {
        port.close();
    }

    @Override
    public void close() {
        stop();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port.number() + identity.urlBase());
    }

    public String apiKey() {
        return identity.apiKey();
    }

    public Faults faults() {
        return faults;
    }

    /** Takes in an indexer; its privacy is {@code public}, {@code semiPrivate} or {@code private}. */
    public SimProwlarr indexer(String name, String privacy) {
        synchronized (state.lock) {
            int id = state.indexers.size() + 1;
            var indexer = Json.object()
                    .put("name", name)
                    .put("definitionName", name)
                    .put("implementation", "Cardigann")
                    .put("enable", true)
                    .put("protocol", "torrent")
                    .put("privacy", privacy)
                    .put("priority", 25);
            indexer.putArray("tags");
            indexer.putArray("fields")
                    .add(Json.object().put("name", "baseUrl").put("value", "https://tracker.invalid/"));
            state.indexers.add(indexer.put("id", id));
        }
        return this;
    }

    /** Hands all its indexers to an app, under the names that it gives them there. */
    public void sync(SimArr app) {
        synchronized (state.lock) {
            state.indexers.forEach(indexer -> app.indexer(
                    indexer.path("name").asText() + " (Prowlarr)",
                    url() + "/" + indexer.path("id").asInt() + "/"));
        }
    }

    /** How Sonarr and Radarr show an indexer: without a word about its privacy. */
    static ObjectNode synced(int id, String name, String baseUrl) {
        var indexer = Json.object()
                .put("name", name)
                .put("implementation", "Torznab")
                .put("configContract", "TorznabSettings")
                .put("enableRss", true)
                .put("protocol", "torrent")
                .put("priority", 25);
        indexer.putArray("tags");
        indexer.putArray("fields")
                .add(Json.object().put("name", "baseUrl").put("value", baseUrl).put("privacy", "normal"))
                .add(Json.object()
                        .put("name", "apiKey")
                        .put("value", "********")
                        .put("privacy", "apiKey"));
        return indexer.put("id", id);
    }

    /** Everything that was asked, in order. */
    public List<Request> requests() {
        synchronized (state.lock) {
            return List.copyOf(state.requests);
        }
    }

    /** What a proper client never does, one sentence each. */
    public List<String> violations() {
        synchronized (state.lock) {
            return List.copyOf(state.violations);
        }
    }

    private Desk desk() {
        var router = new Router(state);
        var system = new SystemPart(state, identity);
        router.add("GET", "/ping", Set.of(), request -> Answer.ok(Json.object().put("status", "OK")));
        router.add("GET", "/api/v1/system/status", Set.of(), request -> system.status());
        router.add("GET", "/api/v1/indexer", Set.of(), request -> Answer.ok(state.indexers.deepCopy()));
        var gate = new Gate(state, identity.urlBase(), identity.apiKey());
        return new Desk(state, gate, router, faults, identity.version());
    }
}
