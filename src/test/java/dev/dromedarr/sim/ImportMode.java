package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** How a manual import brings a file in. */
enum ImportMode {
    AUTO,
    MOVE,
    COPY;

    /** By name in any case or by number; auto when nothing is said. */
    static ImportMode of(JsonNode posted) {
        return switch (posted.asText().toLowerCase(Locale.ROOT)) {
            case "", "auto", "0" -> AUTO;
            case "move", "1" -> MOVE;
            case "copy", "2" -> COPY;
            default ->
                throw new Refusal(
                        Answer.problem("$.importMode", "The JSON value could not be converted"),
                        "Unknown importMode " + posted);
        };
    }
}
