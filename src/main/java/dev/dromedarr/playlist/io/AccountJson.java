package dev.dromedarr.playlist.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.io.web.WebSilence;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what accounts say: lists element by element, numbers that come as texts, years within dates. */
final class AccountJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|20\\d\\d)(?:-.*)?");

    private AccountJson() {}

    /** Hands each element of a list over as it comes; the whole is never in memory. */
    static void each(InputStream body, String who, Consumer<JsonNode> element) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Refused(
                        who + " gives no list; look at user and password, and whether the account has run out");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode one = parser.readValueAsTree();
                element.accept(one);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new Unavailable(who + " gives a list that breaks off");
            }
        } catch (IOException e) {
            throw trouble(who, e);
        }
    }

    static JsonNode whole(InputStream body, String who) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? JSON.missingNode() : node;
        } catch (IOException e) {
            throw trouble(who, e);
        }
    }

    private static RuntimeException trouble(String who, IOException e) {
        // Jackson's own message may show a piece of the text.
        return e instanceof JsonProcessingException
                ? new Unavailable(who + " gives JSON that breaks off or cannot be read")
                : WebSilence.of(who, e);
    }

    static Optional<String> text(JsonNode parent, String... fields) {
        for (String field : fields) {
            String text = parent.path(field).asText("").strip();
            if (!text.isEmpty() && !text.equals("null")) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** A number above zero. */
    static Optional<String> number(JsonNode parent, String... fields) {
        return text(parent, fields).filter(text -> text.matches("[1-9]\\d{0,17}"));
    }

    static Optional<String> year(JsonNode parent) {
        return text(parent, "year", "releaseDate", "release_date", "releasedate")
                .map(YEAR::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}
