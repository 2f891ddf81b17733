package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What the queue says about a download, in the three shapes of the real apps. */
record StatusMessage(String title, List<String> messages) {

    static List<StatusMessage> of(App app, Download download) {
        if (download.warning().isPresent()) {
            return List.of(new StatusMessage(
                    download.title(), List.of(download.warning().get())));
        }
        var rejected = download.files().stream()
                .filter(file -> !file.rejections().isEmpty())
                .toList();
        if (!download.complete() || rejected.isEmpty()) {
            return List.of();
        }
        if (download.files().size() == 1 && download.expected().size() <= 1) {
            return List.of(new StatusMessage(download.title(), rejected.get(0).rejections()));
        }
        var messages = new ArrayList<StatusMessage>();
        messages.add(new StatusMessage(incomplete(app), List.of()));
        rejected.forEach(file -> messages.add(new StatusMessage(file.name(), file.rejections())));
        return List.copyOf(messages);
    }

    static ArrayNode json(List<StatusMessage> messages) {
        return Json.array(messages.stream().map(StatusMessage::json));
    }

    private static String incomplete(App app) {
        return app == App.SONARR
                ? "One or more episodes expected in this release were not imported or missing from the release"
                : "One or more movies expected in this release were not imported or missing";
    }

    private ObjectNode json() {
        var json = Json.object().put("title", title);
        json.set("messages", Json.texts(messages));
        return json;
    }
}
