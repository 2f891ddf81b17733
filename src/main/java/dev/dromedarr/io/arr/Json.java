package dev.dromedarr.io.arr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dromedarr.fault.Unavailable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reading the apps' JSON: fields that we do not know are passed over, fields that are absent are empty. */
public final class Json {

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static JsonNode read(Answer answer) {
        try {
            return answer.body().isBlank() ? MissingNode.getInstance() : MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new Unavailable(
                    "%s answered %s with JSON that breaks off or cannot be read"
                            .formatted(
                                    answer.call().instance().spoken(),
                                    answer.call().path()),
                    e);
        }
    }

    /**
     * The elements of a list that is not paged. An empty body or another shape is no empty list: an app that is starting
     * can answer so.
     */
    public static List<JsonNode> list(Answer answer) {
        JsonNode list = read(answer);
        if (!list.isArray()) {
            throw Unavailable.onlyThis("%s answered %s without a list"
                    .formatted(answer.call().instance().spoken(), answer.call().path()));
        }
        return each(list).toList();
    }

    public static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    public static Optional<Integer> number(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.isIntegralNumber() && node.canConvertToInt() ? Optional.of(node.intValue()) : Optional.empty();
    }

    public static Optional<String> text(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.isTextual() && !node.textValue().isBlank() ? Optional.of(node.textValue()) : Optional.empty();
    }

    public static Set<Integer> ids(Stream<JsonNode> nodes, String field) {
        Set<Integer> ids = new LinkedHashSet<>();
        nodes.forEach(node -> number(node, field).ifPresent(ids::add));
        return ids;
    }

    public static List<String> texts(JsonNode list) {
        return each(list).filter(JsonNode::isTextual).map(JsonNode::textValue).toList();
    }
}
