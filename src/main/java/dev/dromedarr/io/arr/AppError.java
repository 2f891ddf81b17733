package dev.dromedarr.io.arr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an error body says, in one line: Sonarr and Radarr use {@code {message,description}} (whose description is a stack
 * trace on 500), an array of validation failures, and ASP.NET's ProblemDetails.
 */
final class AppError {

    private static final int LONG = 300;

    private AppError() {}

    /** {@code : sentence}, or nothing when the body says nothing. */
    static String said(Answer answer) {
        if (!answer.json() || answer.body().isBlank()) {
            return "";
        }
        try {
            String words = Mask.mask(words(Json.MAPPER.readTree(answer.body())))
                    .replaceAll("\\s+", " ")
                    .strip();
            String shown = words.length() > LONG ? words.substring(0, LONG) + "…" : words;
            return shown.isEmpty() ? "" : ": " + shown;
        } catch (JsonProcessingException e) {
            return ", in JSON that cannot be read";
        }
    }

    private static String words(JsonNode error) {
        if (error.isArray()) {
            List<String> failures = new ArrayList<>();
            error.forEach(failure -> failures.add(failure.path("propertyName").asText("") + " "
                    + failure.path("errorMessage").asText("")));
            return String.join("; ", failures);
        }
        if (error.has("errors")) {
            List<String> failures = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : error.path("errors").properties()) {
                failures.add(field.getKey() + " "
                        + field.getValue().path(0).asText(field.getValue().asText("")));
            }
            return error.path("title").asText("") + " " + String.join("; ", failures);
        }
        return error.path("message")
                .asText(error.path("errorMessage").asText(error.path("title").asText("")));
    }
}
