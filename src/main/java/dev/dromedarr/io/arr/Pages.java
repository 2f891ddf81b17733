package dev.dromedarr.io.arr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a whole list page by page. Rows can shift between pages while the app works: a row seen twice counts once, and a list
 * that comes out shorter than it says it is is read again.
 */
public final class Pages {

    private static final int MOST = 500;
    private static final int PASSES = 3;

    private final Door door;
    private final int pageSize;

    public Pages(Door door, int pageSize) {
        this.door = door;
        this.pageSize = pageSize;
    }

    /** What one pass through all pages found, and how many records there are by the app's own count. */
    private record Pass(List<JsonNode> records, long total) {

        boolean whole() {
            return records.size() >= total;
        }
    }

    /** All records of a paged resource, by their ids in the order of the app. */
    public List<JsonNode> all(Instance instance, String path, Object... query) {
        Pass pass = pass(instance, path, query);
        for (int again = 1; again < PASSES && !pass.whole(); again++) {
            Pass next = pass(instance, path, query);
            pass = next.records().size() < pass.records().size() && !next.whole() ? pass : next;
        }
        return pass.records();
    }

    private Pass pass(Instance instance, String path, Object... query) {
        Map<Object, JsonNode> records = new LinkedHashMap<>();
        long total = 0;
        for (int page = 1; page <= MOST; page++) {
            Object[] paged = Stream.concat(Stream.of(query), Stream.of("page", page, "pageSize", pageSize))
                    .toArray();
            JsonNode answer = Json.read(door.ask(Call.get(instance, path, paged)));
            JsonNode fresh = answer.path("records");
            fresh.forEach(node -> records.put(node.hasNonNull("id") ? node.path("id") : new Object(), node));
            total = answer.path("totalRecords").asLong();
            if (fresh.isEmpty() || (long) page * pageSize >= total) {
                break;
            }
        }
        return new Pass(new ArrayList<>(records.values()), total);
    }
}
