package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Connections made by API: each is tried with a Test webhook before it is kept. */
final class NotificationPart {

    private final State state;
    private final Notifications notifications;
    private final Webhooks webhooks;
    private final Supplier<ObjectNode> test;

    NotificationPart(State state, Notifications notifications, Webhooks webhooks, Supplier<ObjectNode> test) {
        this.state = state;
        this.notifications = notifications;
        this.webhooks = webhooks;
        this.test = test;
    }

    void route(Router router) {
        router.add(
                "GET",
                "/api/v3/notification",
                Set.of(),
                request -> Answer.ok(Json.array(notifications.all().stream().map(Notifications::masked))));
        router.add("GET", "/api/v3/notification/{id}", Set.of(), request -> notifications
                .find(request.id())
                .map(resource -> Answer.ok(Notifications.masked(resource)))
                .orElseGet(Answer::notFound));
        router.addUnlocked("POST", "/api/v3/notification", Set.of("forceSave"), this::create);
        router.addUnlocked("PUT", "/api/v3/notification/{id}", Set.of("forceSave"), this::replace);
        router.addUnlocked("POST", "/api/v3/notification/test", Set.of("forceTest"), request -> {
            tryOut(resource(request));
            return Answer.ok(Json.object());
        });
        router.add("DELETE", "/api/v3/notification/{id}", Set.of(), request -> {
            notifications.remove(request.id());
            return Answer.ok(Json.object());
        });
    }

    private Answer create(Request request) {
        var resource = resource(request);
        check(resource, 0);
        if (enabled(resource)) {
            tryOut(resource);
        }
        return Answer.json(201, Notifications.masked(notifications.add(resource)));
    }

    private Answer replace(Request request) {
        var before = notifications.find(request.id()).orElseThrow(() -> new Refusal(Answer.notFound()));
        var resource = Notifications.unmasked(resource(request), before);
        check(resource, request.id());
        if (enabled(resource) && !request.flag("forceSave", false) && !resource.equals(before)) {
            tryOut(resource);
        }
        return Answer.json(202, Notifications.masked(notifications.store(request.id(), resource)));
    }

    private static ObjectNode resource(Request request) {
        if (request.json() instanceof ObjectNode resource) {
            return resource;
        }
        throw new Refusal(Answer.problem("$", "The JSON value could not be converted"), "No connection in " + request);
    }

    private void check(ObjectNode resource, int id) {
        for (var name : List.of("name", "implementation", "configContract", "fields")) {
            if (resource.path(name).isEmpty() && resource.path(name).asText().isEmpty()) {
                throw new Refusal(Answer.invalid(name, "'%s' must not be empty.".formatted(name)), "No " + name);
            }
        }
        if (notifications.taken(resource.path("name").asText(), id)) {
            throw new Refusal(Answer.invalid("Name", "Should be unique"));
        }
        synchronized (state.lock) {
            if (!resource.path("tags").isArray()) {
                state.violated("A connection without tags");
            }
            if (Notifications.field(resource, "headers").isNull()) {
                state.violated("A connection with headers null: every send would fail");
            }
            int method = Notifications.field(resource, "method").asInt(1);
            if (method != 1 && method != 2) {
                state.violated("A connection with method " + method);
            }
        }
    }

    private boolean enabled(ObjectNode resource) {
        return Notifications.flags(state.app).stream()
                .anyMatch(flag -> flag.startsWith("on") && resource.path(flag).asBoolean());
    }

    private void tryOut(ObjectNode resource) {
        int status = webhooks.send(resource, test.get());
        var url = Notifications.field(resource, "url").asText();
        if (status == Delivery.UNREACHABLE) {
            throw new Refusal(Answer.broken("Connection refused (%s)".formatted(url)));
        }
        if (status >= 400) {
            throw new Refusal(Answer.invalid(
                    "Url",
                    "Unable to send test message: Unable to post to webhook: HTTP request failed: [%d] [POST] at [%s]"
                            .formatted(status, url)));
        }
    }
}
