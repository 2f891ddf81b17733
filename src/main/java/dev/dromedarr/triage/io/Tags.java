package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The tags of the series or movie that candidates belong to: they carry ids, {@code /tag} tells the labels, which hold until the
 * queue is looked through again.
 */
final class Tags {

    private final Map<String, Map<Integer, String>> told = new ConcurrentHashMap<>();

    void forget(Instance instance) {
        told.remove(instance.name());
    }

    Set<String> of(Door door, Instance instance, List<JsonNode> candidates) {
        String owner = Owner.of(instance.kind()).objectField();
        Set<Integer> ids = candidates.stream()
                .flatMap(candidate -> Json.each(candidate.path(owner).path("tags")))
                .map(JsonNode::asInt)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<Integer, String> labels = told.getOrDefault(instance.name(), Map.of());
        if (!labels.keySet().containsAll(ids)) {
            labels = ask(door, instance);
            told.put(instance.name(), labels);
        }
        return named(instance, ids, labels);
    }

    private static Map<Integer, String> ask(Door door, Instance instance) {
        return Json.list(door.ask(Call.get(instance, "/api/v3/tag"))).stream()
                .collect(Collectors.toMap(
                        tag -> tag.path("id").asInt(), tag -> tag.path("label").asText(""), (one, same) -> one));
    }

    private static Set<String> named(Instance instance, Set<Integer> ids, Map<Integer, String> labels) {
        ids.stream().filter(id -> !labels.containsKey(id)).findFirst().ifPresent(id -> {
            // It may be the tag that protects.
            throw Unavailable.onlyThis("%s did not tell the name of tag %d".formatted(instance.spoken(), id));
        });
        return ids.stream().map(labels::get).collect(Collectors.toSet());
    }
}
