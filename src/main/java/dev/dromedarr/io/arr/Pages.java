package dev.dromedarr.io.arr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a whole list page by page. Rows can shift between pages while the app works: a row seen twice counts once. */
public final class Pages {

    private static final int MOST = 500;

    private final Door door;
    private final int pageSize;

    public Pages(Door door, int pageSize) {
        this.door = door;
        this.pageSize = pageSize;
    }

    /** All records of a paged resource, by their ids in the order of the app. */
    public List<JsonNode> all(Instance instance, String path, Object... query) {
        Map<Long, JsonNode> records = new LinkedHashMap<>();
        for (int page = 1; page <= MOST; page++) {
            Object[] paged = Stream.concat(Stream.of(query), Stream.of("page", page, "pageSize", pageSize))
                    .toArray();
            JsonNode answer = Json.read(door.ask(Call.get(instance, path, paged)));
            JsonNode fresh = answer.path("records");
            fresh.forEach(node -> records.put(node.path("id").asLong(), node));
            long total = answer.path("totalRecords").asLong();
            if (fresh.isEmpty() || (long) page * pageSize >= total) {
                break;
            }
        }
        return new ArrayList<>(records.values());
    }
}
