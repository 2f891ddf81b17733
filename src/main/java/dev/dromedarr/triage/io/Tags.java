package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tags of the series or movie that candidates belong to: they carry ids, {@code /tag} tells the labels. */
final class Tags {

    private final Door door;

    Tags(Door door) {
        this.door = door;
    }

    Set<String> of(Instance instance, List<JsonNode> candidates) {
        String owner = Owner.of(instance.kind()).objectField();
        Set<Integer> ids = candidates.stream()
                .flatMap(candidate -> Json.each(candidate.path(owner).path("tags")))
                .map(JsonNode::asInt)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Json.each(Json.read(door.ask(Call.get(instance, "/api/v3/tag"))))
                .filter(tag -> ids.contains(tag.path("id").asInt()))
                .map(tag -> tag.path("label").asText(""))
                .collect(Collectors.toSet());
    }
}
