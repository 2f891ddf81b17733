package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One page of a list, in the envelope both apps use. */
record Page(int number, int size, String sortKey, boolean ascending) {

    static final Set<String> PARAMETERS = Set.of("page", "pageSize", "sortKey", "sortDirection");

    /** As asked; descending and ten to a page when nothing is said. */
    static Page of(Request request, String sortKey) {
        return of(request, sortKey, request.parameter("sortKey").orElse(sortKey));
    }

    /** The same; a key that is none of these counts as the first. */
    static Page of(Request request, String sortKey, String... others) {
        var direction = request.parameter("sortDirection").orElse("descending");
        return new Page(
                Math.max(1, request.integer("page", 1)),
                Math.max(1, request.integer("pageSize", 10)),
                request.parameter("sortKey").filter(List.of(others)::contains).orElse(sortKey),
                !direction.equals("descending"));
    }

    Answer answer(List<? extends JsonNode> all) {
        var envelope = Json.object()
                .put("page", number)
                .put("pageSize", size)
                .put("sortKey", sortKey)
                .put("sortDirection", ascending ? "ascending" : "descending")
                .put("totalRecords", all.size());
        envelope.set(
                "records", Json.array(all.stream().skip((number - 1L) * size).limit(size)));
        return Answer.ok(envelope);
    }

    static Set<String> with(String... more) {
        var names = new HashSet<>(PARAMETERS);
        names.addAll(List.of(more));
        return Set.copyOf(names);
    }
}
