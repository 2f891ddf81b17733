package dev.dromedarr.sim;

import java.util.Map;
import java.util.Set;

/** What an app tells of itself: alive, version, health, tags, profiles, custom formats. */
final class SystemPart {

    private final State state;
    private final Identity identity;

    SystemPart(State state, Identity identity) {
        this.state = state;
        this.identity = identity;
    }

    void route(Router router) {
        router.add("GET", "/ping", Set.of(), request -> ping());
        router.add("HEAD", "/ping", Set.of(), request -> ping());
        router.add("GET", "/api", Set.of(), request -> api());
        router.add("GET", "/api/v3/system/status", Set.of(), request -> status());
        router.add("GET", "/api/v3/health", Set.of(), request -> Answer.ok(state.health.deepCopy()));
        router.add("GET", "/api/v3/tag", Set.of(), request -> tags());
        router.add("GET", "/api/v3/indexer", Set.of(), request -> Answer.ok(state.indexers.deepCopy()));
        router.add("GET", "/api/v3/qualityprofile", Set.of(), request -> profiles());
        router.add(
                "GET",
                "/api/v3/rootfolder",
                Set.of(),
                request -> Answer.ok(Json.array()
                        .add(Json.object()
                                .put("path", state.library.root())
                                .put("accessible", true)
                                .put("freeSpace", 250_000_000_000L)
                                .put("id", 1))));
        router.add("GET", "/api/v3/customformat", Set.of(), request -> formats());
    }

    private static Answer ping() {
        return Answer.ok(Json.object().put("status", "OK"));
    }

    private static Answer api() {
        var api = Json.object().put("current", "v3");
        api.putArray("deprecated");
        return Answer.ok(api);
    }

    Answer status() {
        return Answer.ok(Json.object()
                .put("appName", identity.app().title())
                .put("instanceName", identity.instanceName())
                .put("version", identity.version())
                .put("buildTime", "2026-01-01T00:00:00Z")
                .put("isDebug", false)
                .put("isProduction", true)
                .put("isAdmin", false)
                .put("isUserInteractive", false)
                .put("startupPath", "/app/bin")
                .put("appData", "/config")
                .put("osName", "ubuntu")
                .put("osVersion", "24.04")
                .put("isNetCore", true)
                .put("isLinux", true)
                .put("isOsx", false)
                .put("isWindows", false)
                .put("isDocker", true)
                .put("mode", "console")
                .put("branch", "main")
                .put("authentication", "forms")
                .put("sqliteVersion", "3.46.1")
                .put("migrationVersion", 217)
                .put("urlBase", identity.urlBase())
                .put("runtimeVersion", "6.0.36")
                .put("runtimeName", ".NET")
                .put("startTime", "2026-06-01T00:00:00Z")
                .put("packageUpdateMechanism", "docker")
                .put("databaseVersion", "3.46.1")
                .put("databaseType", "sqLite"));
    }

    private Answer tags() {
        return Answer.ok(Json.array(state.library.tags().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag -> Json.object().put("label", tag.getValue()).put("id", tag.getKey()))));
    }

    private Answer profiles() {
        var profile = Json.object()
                .put("name", "Any")
                .put("upgradeAllowed", true)
                .put("cutoff", Quality.named(state.app, state.library.cutoff()).id());
        profile.set("items", Json.array(Quality.all(state.app).stream().map(quality -> {
            var item = Json.object();
            item.set("quality", quality.json());
            item.putArray("items");
            return item.put("allowed", true);
        })));
        profile.put("minFormatScore", 0).put("cutoffFormatScore", 10_000).put("minUpgradeFormatScore", 1);
        profile.set(
                "formatItems",
                Json.array(state.library.formats().entrySet().stream().map(format -> Json.object()
                        .put("format", format.getValue())
                        .put("name", format.getKey())
                        .put("score", 0))));
        return Answer.ok(Json.array().add(profile.put("id", 1)));
    }

    private Answer formats() {
        return Answer.ok(Json.array(state.library.formats().entrySet().stream().map(format -> {
            var json = Json.object().put("name", format.getKey()).put("includeCustomFormatWhenRenaming", false);
            json.putArray("specifications");
            return json.put("id", format.getValue());
        })));
    }
}
