package dev.dromedarr.web.io;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.triage.Question;
import dev.dromedarr.web.ReadQuestion;
import dev.dromedarr.web.Request;
import java.io.IOException;
import java.util.Optional;

/** Reads {@code {"instance": …, "downloadId": …}} or {@code {"instance": …, "title": …}}. */
public final class JsonQuestion implements ReadQuestion {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Question readQuestion(Request request) {
        JsonNode body = read(request.body());
        String instance = text(body, "instance")
                .orElseThrow(() -> Denied.invalid("Name the instance: {\"instance\": \"…\", \"downloadId\": \"…\"}"));
        Optional<String> downloadId = text(body, "downloadId");
        Optional<String> title = text(body, "title");
        if (downloadId.isEmpty() && title.isEmpty()) {
            throw Denied.invalid("Name the download, by downloadId or by title");
        }
        return new Question(instance, downloadId, title);
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw Denied.malformed("The body is not JSON");
        }
        throw Denied.malformed("The body must be a JSON object with instance, and downloadId or title");
    }

    private static Optional<String> text(JsonNode body, String name) {
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
