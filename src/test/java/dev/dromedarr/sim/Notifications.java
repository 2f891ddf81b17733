package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The connections of one app, as the API keeps them. */
final class Notifications {

    static final String MASK = "********";

    private static final List<String> SHARED = List.of(
            "onGrab",
            "onDownload",
            "onUpgrade",
            "onRename",
            "onHealthIssue",
            "includeHealthWarnings",
            "onHealthRestored",
            "onApplicationUpdate",
            "onManualInteractionRequired");
    private static final List<String> SONARR = List.of(
            "onImportComplete",
            "onSeriesAdd",
            "onSeriesDelete",
            "onEpisodeFileDelete",
            "onEpisodeFileDeleteForUpgrade");
    private static final List<String> RADARR =
            List.of("onMovieAdded", "onMovieDelete", "onMovieFileDelete", "onMovieFileDeleteForUpgrade");

    private final Object lock;
    private final Map<Integer, ObjectNode> resources = new TreeMap<>();
    private int nextId = 1;

    Notifications(Object lock) {
        this.lock = lock;
    }

    static List<String> flags(App app) {
        return Stream.concat(SHARED.stream(), (app == App.SONARR ? SONARR : RADARR).stream())
                .toList();
    }

    static JsonNode field(JsonNode resource, String name) {
        for (var field : resource.path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("value");
            }
        }
        return MissingNode.getInstance();
    }

    List<ObjectNode> wanting(String flag) {
        return all().stream()
                .filter(resource -> resource.path(flag).asBoolean())
                .toList();
    }

    List<ObjectNode> all() {
        synchronized (lock) {
            return resources.values().stream().map(ObjectNode::deepCopy).toList();
        }
    }

    Optional<ObjectNode> find(int id) {
        synchronized (lock) {
            return Optional.ofNullable(resources.get(id)).map(ObjectNode::deepCopy);
        }
    }

    boolean taken(String name, int besides) {
        return all().stream()
                .filter(resource -> resource.path("id").asInt() != besides)
                .anyMatch(resource ->
                        resource.path("name").asText().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    ObjectNode add(ObjectNode resource) {
        synchronized (lock) {
            return store(nextId++, resource);
        }
    }

    ObjectNode store(int id, ObjectNode resource) {
        synchronized (lock) {
            var kept = resource.deepCopy().put("id", id);
            resources.put(id, kept);
            return kept.deepCopy();
        }
    }

    void remove(int id) {
        synchronized (lock) {
            resources.remove(id);
        }
    }

    void clear() {
        synchronized (lock) {
            resources.clear();
        }
    }

    /** As shown: the password is hidden. */
    static ObjectNode masked(ObjectNode resource) {
        return withPassword(resource, field(resource, "password").asText().isEmpty() ? "" : MASK);
    }

    /** A masked password stands for the one kept so far. */
    static ObjectNode unmasked(ObjectNode resource, ObjectNode before) {
        return field(resource, "password").asText().equals(MASK)
                ? withPassword(resource, field(before, "password").asText())
                : resource;
    }

    private static ObjectNode withPassword(ObjectNode resource, String password) {
        var copy = resource.deepCopy();
        for (var field : copy.path("fields")) {
            if (field instanceof ObjectNode found && found.path("name").asText().equals("password")) {
                found.put("value", password);
            }
        }
        return copy;
    }
}
