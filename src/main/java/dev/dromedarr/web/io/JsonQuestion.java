package dev.dromedarr.web.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.triage.Question;
import dev.dromedarr.web.ReadQuestion;
import dev.dromedarr.web.Request;
import java.util.Optional;

/** Reads {@code {"instance": …, "downloadId": …}} or {@code {"instance": …, "title": …}}. */
public final class JsonQuestion implements ReadQuestion {

    @Override
    public Question readQuestion(Request request) {
        JsonNode body = JsonBody.read(request.body(), "instance, and downloadId or title");
        String instance = JsonBody.text(body, "instance")
                .orElseThrow(() -> Denied.invalid("Name the instance: {\"instance\": \"…\", \"downloadId\": \"…\"}"));
        Optional<String> downloadId = JsonBody.text(body, "downloadId");
        Optional<String> title = JsonBody.text(body, "title");
        if (downloadId.isEmpty() && title.isEmpty()) {
            throw Denied.invalid("Name the download, by downloadId or by title");
        }
        return new Question(instance, downloadId, title);
    }
}
