package dev.dromedarr.web.io;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dromedarr.fault.Denied;
import java.io.IOException;
import java.util.Optional;

/** Reads the body of a request: one JSON object with texts in it; anything else is answered with what is wrong. */
final class JsonBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** @param fields what the object must hold, for people */
    static JsonNode read(byte[] body, String fields) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw Denied.malformed("The body is not JSON");
        }
        throw Denied.malformed("The body must be a JSON object with " + fields);
    }

    /** A field that may be absent, null or blank: empty then. */
    static Optional<String> text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Denied.invalid(name + " must be a text");
        }
        return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
    }
}
