package dev.dromedarr.web.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.download.Allowance;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.playlist.Catalogue.Place;
import dev.dromedarr.web.ReadDownload;
import dev.dromedarr.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code {"match": 12}} or {@code {"playlist": 1, "entry": "…", "instance": "movies", "item": 31}}; {@code {"priority": 5}}; and
 * {@code {"concurrency": 2, "bandwidthLimit": 5000000}}.
 */
public final class JsonDownload implements ReadDownload {

    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final int HIGHEST = 1000;

    @Override
    public Wish readDownload(Request request) {
        JsonNode body = body(
                request,
                "match, or playlist, entry, instance and item",
                List.of("match", "playlist", "entry", "instance", "item"));
        if (body.has("match")) {
            if (body.size() > 1) {
                throw Denied.invalid("Give match alone, or playlist, entry, instance and item");
            }
            return new Wish.OfMatch(number(body, "match", 1, Long.MAX_VALUE));
        }
        String instance = JsonBody.text(body, "instance")
                .orElseThrow(
                        () -> Denied.invalid(
                                "Give match, or name the instance that the file is for and the item in it, beside playlist and entry"));
        Matcher entry = ENTRY.matcher(JsonBody.text(body, "entry").orElse(""));
        if (!entry.matches()) {
            throw Denied.invalid("entry must be as /api/v1/playlists/search gives it");
        }
        long playlist = number(body, "playlist", 1, Long.MAX_VALUE);
        var place = new Place(playlist, Long.parseLong(entry.group(1)), Long.parseLong(entry.group(2)));
        return new Wish.OfEntry(place, instance, (int) number(body, "item", 1, Integer.MAX_VALUE));
    }

    @Override
    public int readPriority(Request request) {
        JsonNode body = body(request, "priority", List.of("priority"));
        return (int) number(body, "priority", -HIGHEST, HIGHEST);
    }

    @Override
    public Limits readLimits(Request request) {
        JsonNode body = body(request, "concurrency or bandwidthLimit", List.of("concurrency", "bandwidthLimit"));
        return new Limits(
                body.has("concurrency")
                        ? Optional.of((int) number(body, "concurrency", 1, Allowance.MOST))
                        : Optional.empty(),
                body.has("bandwidthLimit") ? Optional.of(bandwidth(body)) : Optional.empty());
    }

    private static long bandwidth(JsonNode body) {
        if (!body.path("bandwidthLimit").canConvertToLong()
                || body.path("bandwidthLimit").asLong(-1) < 0) {
            throw Denied.invalid("bandwidthLimit must be a whole number of bytes in a second; 0 for no limit");
        }
        return number(body, "bandwidthLimit", 0, Long.MAX_VALUE);
    }

    private static JsonNode body(Request request, String fields, List<String> known) {
        JsonNode body = JsonBody.read(request.body(), fields);
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Denied.invalid("Only these fields are known here: " + String.join(", ", known));
            }
        });
        return body;
    }

    private static long number(JsonNode body, String name, long least, long most) {
        JsonNode value = body.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw Denied.invalid("%s must be a whole number from %d to %d".formatted(name, least, most));
        }
        return value.longValue();
    }
}
