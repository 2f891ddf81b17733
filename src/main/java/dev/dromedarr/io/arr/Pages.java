package dev.dromedarr.io.arr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a whole list page by page. Rows can shift between pages while the app works: a row seen twice counts once, and a list
 * that changed its length on the way, or comes out shorter than it says, is read again.
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

    /** What one pass through all pages found; whole when it is as much as each of the pages said there is. */
    private record Pass<T>(List<T> records, Set<Long> totals) {

        boolean whole() {
            return totals.size() == 1 && totals.stream().allMatch(total -> records.size() >= total);
        }
    }

    /** All records of a paged resource, by their ids in the order of the app. */
    public List<JsonNode> all(Instance instance, String path, Object... query) {
        return each(instance, path, record -> record, query);
    }

    /** The same, each record read as soon as it comes: for long lists, of which only little is to be kept. */
    public <T> List<T> each(Instance instance, String path, Function<JsonNode, T> reader, Object... query) {
        Pass<T> pass = pass(instance, path, reader, query);
        for (int again = 1; again < PASSES && !pass.whole(); again++) {
            pass = pass(instance, path, reader, query);
        }
        if (!pass.whole()) {
            // Acting on half a queue would be acting on wrong facts.
            throw Unavailable.onlyThis(
                    "%s changes its list %s faster than it can be read".formatted(instance.spoken(), path));
        }
        return pass.records();
    }

    private <T> Pass<T> pass(Instance instance, String path, Function<JsonNode, T> reader, Object... query) {
        Map<Object, T> records = new LinkedHashMap<>();
        Set<Long> totals = new HashSet<>();
        for (int page = 1; page <= MOST; page++) {
            Object[] paged = Stream.concat(Stream.of(query), Stream.of("page", page, "pageSize", pageSize))
                    .toArray();
            JsonNode answer = Json.read(door.ask(Call.get(instance, path, paged)));
            JsonNode fresh = answer.path("records");
            if (!fresh.isArray() || !answer.path("totalRecords").isIntegralNumber()) {
                throw Unavailable.onlyThis("%s answered %s without a list".formatted(instance.spoken(), path));
            }
            fresh.forEach(
                    node -> records.put(node.hasNonNull("id") ? node.path("id") : new Object(), reader.apply(node)));
            long total = answer.path("totalRecords").asLong();
            totals.add(total);
            if (fresh.isEmpty() || (long) page * pageSize >= total) {
                break;
            }
        }
        return new Pass<>(new ArrayList<>(records.values()), totals);
    }
}
