package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where an app sends its webhooks, and with which credentials. */
public record Connection(URI url, String username, String password, Map<String, String> headers) {

    public Connection {
        headers = new LinkedHashMap<>(headers);
    }

    public static Connection to(URI url) {
        return new Connection(url, "", "", Map.of());
    }

    public Connection basic(String name, String secret) {
        return new Connection(url, name, secret, headers);
    }

    public Connection header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Connection(url, username, password, more);
    }

    /** As the resource the API shows, with all events switched on. */
    ObjectNode resource(App app, String name) {
        var json = Json.object();
        Notifications.flags(app).forEach(flag -> json.put(flag, true));
        json.put("name", name).put("implementation", "Webhook").put("configContract", "WebhookSettings");
        json.putArray("tags");
        var fields = json.putArray("fields");
        fields.addObject().put("name", "url").put("value", url.toString());
        fields.addObject().put("name", "method").put("value", 1);
        fields.addObject().put("name", "username").put("value", username);
        fields.addObject().put("name", "password").put("value", password);
        var pairs = fields.addObject().put("name", "headers").putArray("value");
        headers.forEach((key, value) -> pairs.addObject().put("key", key).put("value", value));
        return json;
    }
}
