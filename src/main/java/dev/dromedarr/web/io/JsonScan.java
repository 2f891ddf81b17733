package dev.dromedarr.web.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.web.ReadScan;
import dev.dromedarr.web.Request;
import java.util.Iterator;

/** Reads {@code ?dryRun=true} and {@code {"dryRun": true}}; either says it, and what is not understood orders nothing. */
public final class JsonScan implements ReadScan {

    private static final String DRY_RUN = "dryRun";

    @Override
    public boolean dryRun(Request request) {
        boolean asked = request.flag(DRY_RUN);
        return request.body().length == 0 ? asked : inBody(JsonBody.read(request.body(), DRY_RUN)) || asked;
    }

    private static boolean inBody(JsonNode body) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            if (!names.next().equals(DRY_RUN)) {
                throw Denied.invalid("A scan has dryRun, and no other field");
            }
        }
        JsonNode given = body.path(DRY_RUN);
        if (!given.isMissingNode() && !given.isBoolean()) {
            throw Denied.invalid("dryRun must be true or false");
        }
        return given.asBoolean(false);
    }
}
