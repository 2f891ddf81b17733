package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** A command that was posted, and how far it is. */
public final class Command {

    private final int id;
    private final String name;
    private final JsonNode body;
    private final Instant queued = Instant.now();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private String status = "queued";
    private Optional<String> failure = Optional.empty();
    private int looks;

    Command(int id, String name, JsonNode body) {
        this.id = id;
        this.name = name;
        this.body = body;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** As it was posted. */
    public JsonNode body() {
        return body;
    }

    /** {@code queued}, {@code started}, {@code completed}, {@code failed}, {@code orphaned}. */
    public String status() {
        return status;
    }

    boolean open() {
        return status.equals("queued") || status.equals("started");
    }

    void start() {
        status = "started";
        started = Optional.of(Instant.now());
    }

    void end(Optional<String> exception) {
        status = exception.isPresent() ? "failed" : "completed";
        failure = exception;
        ended = Optional.of(Instant.now());
    }

    void orphan() {
        status = "orphaned";
        ended = Optional.of(Instant.now());
    }

    boolean endedBefore(Instant when) {
        return ended.filter(end -> end.isBefore(when)).isPresent();
    }

    int look() {
        return ++looks;
    }

    ObjectNode json() {
        var json = Json.object().put("name", name).put("commandName", name.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
        failure.ifPresent(text -> json.put("message", "Failed"));
        var full = json.putObject("body");
        if (body instanceof ObjectNode posted) {
            full.setAll(posted);
        }
        full.put("sendUpdatesToClient", true)
                .put("requiresDiskAccess", name.equals("ManualImport"))
                .put("updateScheduledTask", true)
                .put("isExclusive", false)
                .put("isLongRunning", false)
                .put("name", name)
                .put("trigger", "manual")
                .put("suppressMessages", false);
        json.put("priority", name.equals("ManualImport") ? "high" : "normal")
                .put("status", status)
                .put("result", status.equals("completed") ? "successful" : "unknown")
                .put("queued", Json.date(queued));
        started.ifPresent(when -> json.put("started", Json.date(when)));
        ended.ifPresent(when -> json.put("ended", Json.date(when)).put("duration", "00:00:00.0500000"));
        failure.ifPresent(text -> json.put("exception", text));
        return json.put("trigger", "manual")
                .put("sendUpdatesToClient", true)
                .put("updateScheduledTask", true)
                .put("id", id);
    }
}
