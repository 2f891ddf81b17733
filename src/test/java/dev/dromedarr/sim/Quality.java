package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One quality as an app knows it; numbers and sources differ between the two. */
record Quality(
        int id,
        String name,
        String source,
        int resolution,
        @Nullable String modifier) {

    private static final List<Quality> SONARR = List.of(
            new Quality(0, "Unknown", "unknown", 0, null),
            new Quality(1, "SDTV", "television", 480, null),
            new Quality(2, "DVD", "dvd", 480, null),
            new Quality(12, "WEBRip-480p", "webRip", 480, null),
            new Quality(8, "WEBDL-480p", "web", 480, null),
            new Quality(13, "Bluray-480p", "bluray", 480, null),
            new Quality(22, "Bluray-576p", "bluray", 576, null),
            new Quality(4, "HDTV-720p", "television", 720, null),
            new Quality(9, "HDTV-1080p", "television", 1080, null),
            new Quality(14, "WEBRip-720p", "webRip", 720, null),
            new Quality(5, "WEBDL-720p", "web", 720, null),
            new Quality(6, "Bluray-720p", "bluray", 720, null),
            new Quality(15, "WEBRip-1080p", "webRip", 1080, null),
            new Quality(3, "WEBDL-1080p", "web", 1080, null),
            new Quality(7, "Bluray-1080p", "bluray", 1080, null),
            new Quality(20, "Bluray-1080p Remux", "blurayRaw", 1080, null),
            new Quality(16, "HDTV-2160p", "television", 2160, null),
            new Quality(17, "WEBRip-2160p", "webRip", 2160, null),
            new Quality(18, "WEBDL-2160p", "web", 2160, null),
            new Quality(19, "Bluray-2160p", "bluray", 2160, null),
            new Quality(21, "Bluray-2160p Remux", "blurayRaw", 2160, null));

    private static final List<Quality> RADARR = List.of(
            new Quality(0, "Unknown", "unknown", 0, "none"),
            new Quality(1, "SDTV", "tv", 480, "none"),
            new Quality(2, "DVD", "dvd", 0, "none"),
            new Quality(12, "WEBRip-480p", "webrip", 480, "none"),
            new Quality(8, "WEBDL-480p", "webdl", 480, "none"),
            new Quality(20, "Bluray-480p", "bluray", 480, "none"),
            new Quality(21, "Bluray-576p", "bluray", 576, "none"),
            new Quality(4, "HDTV-720p", "tv", 720, "none"),
            new Quality(14, "WEBRip-720p", "webrip", 720, "none"),
            new Quality(5, "WEBDL-720p", "webdl", 720, "none"),
            new Quality(6, "Bluray-720p", "bluray", 720, "none"),
            new Quality(9, "HDTV-1080p", "tv", 1080, "none"),
            new Quality(15, "WEBRip-1080p", "webrip", 1080, "none"),
            new Quality(3, "WEBDL-1080p", "webdl", 1080, "none"),
            new Quality(7, "Bluray-1080p", "bluray", 1080, "none"),
            new Quality(30, "Remux-1080p", "bluray", 1080, "remux"),
            new Quality(16, "HDTV-2160p", "tv", 2160, "none"),
            new Quality(17, "WEBRip-2160p", "webrip", 2160, "none"),
            new Quality(18, "WEBDL-2160p", "webdl", 2160, "none"),
            new Quality(19, "Bluray-2160p", "bluray", 2160, "none"),
            new Quality(31, "Remux-2160p", "bluray", 2160, "remux"));

    /** All qualities of an app, worst first. */
    static List<Quality> all(App app) {
        return app == App.SONARR ? SONARR : RADARR;
    }

    static Quality named(App app, String name) {
        return all(app).stream()
                .filter(quality -> quality.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(app.title() + " has no quality " + name));
    }

    /** Position among all qualities: the better, the heavier. */
    static int weight(App app, String name) {
        return all(app).indexOf(named(app, name)) + 1;
    }

    ObjectNode json() {
        var json = Json.named(id, name).put("source", source).put("resolution", resolution);
        if (modifier != null) {
            json.put("modifier", modifier);
        }
        return json;
    }

    /** The quality with its revision; a PROPER has version 2. */
    ObjectNode model(int version) {
        var model = Json.object();
        model.set("quality", json());
        model.putObject("revision").put("version", version).put("real", 0).put("isRepack", false);
        return model;
    }
}
