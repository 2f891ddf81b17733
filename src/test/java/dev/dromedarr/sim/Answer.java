package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a simulated app answers, before any fault spoils it. */
record Answer(int status, String contentType, String body, Map<String, String> headers) {

    static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json; charset=utf-8", Json.text(body), Map.of());
    }

    static Answer ok(JsonNode body) {
        return json(200, body);
    }

    static Answer empty(int status) {
        return new Answer(status, "", "", Map.of());
    }

    static Answer html(String title) {
        var page = "<!doctype html>\n<html><head><title>%s</title></head><body></body></html>\n".formatted(title);
        return new Answer(200, "text/html", page, Map.of());
    }

    static Answer redirect(String location) {
        return new Answer(307, "", "", Map.of("Location", location));
    }

    static Answer notFound() {
        return json(404, Json.object().put("message", "NotFound"));
    }

    static Answer starting(App app) {
        var message = app.title() + " is starting up, please try again later";
        return json(503, Json.object().put("errorMessage", message));
    }

    /** An error inside the app: a message, and a stack trace nobody should show to people. */
    static Answer broken(String message) {
        var trace = "System.InvalidOperationException: " + message
                + "\n   at NzbDrone.Core.Something.Execute() in ./Sonarr.Core/Something.cs:line 42";
        return json(500, Json.object().put("message", message).put("description", trace));
    }

    /** A request the framework itself refuses. */
    static Answer problem(String field, String message) {
        var problem = Json.object()
                .put("type", "https://tools.ietf.org/html/rfc9110#section-15.5.1")
                .put("title", "One or more validation errors occurred.")
                .put("status", 400);
        problem.putObject("errors").putArray(field).add(message);
        problem.put("traceId", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-00");
        return new Answer(400, "application/problem+json; charset=utf-8", Json.text(problem), Map.of());
    }

    /** A request the app's own rules refuse: a list of complaints. */
    static Answer invalid(String property, String message) {
        var complaint = Json.object()
                .put("isWarning", false)
                .put("propertyName", property)
                .put("errorMessage", message)
                .put("severity", "error");
        return json(400, Json.array().add(complaint));
    }
}
