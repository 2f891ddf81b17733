package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.triage.Traits;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads quality, languages and custom formats: queue, history, candidates and files tell them in the same fields. */
final class ReadTraits {

    private ReadTraits() {}

    static Traits of(JsonNode node) {
        JsonNode formats = node.path("customFormats");
        return new Traits(
                node.path("quality").path("quality").path("name").asText(""),
                names(node.path("languages")),
                formats.isArray() ? Optional.of(names(formats)) : Optional.empty());
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new LinkedHashSet<>();
        Json.each(list).forEach(each -> Json.text(each, "name").ifPresent(names::add));
        return names;
    }
}
