package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.io.web.Web;
import dev.dromedarr.io.web.WebRequest;
import dev.dromedarr.io.web.WebResponse;
import dev.dromedarr.io.web.WebSilence;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;

/**
 * TMDB by its API v3, at half of the pace that it allows. A key of v3 can only stand in the address, a token of v4 stands in a header;
 * neither is in what this says.
 */
final class Tmdb {

    /** Where it answers. */
    static final URI ADDRESS = URI.create("https://api.themoviedb.org");

    private static final String WHO = "TMDB";
    private static final Duration APART = Duration.ofMillis(50);
    private static final int TRIES = 3;
    private static final int LONGEST_WAIT = 10;
    private static final int MOST_BYTES = 4 << 20;

    private final Web web;
    private final URI address;
    private final Secret key;
    private final boolean token;
    private long next = System.nanoTime();

    Tmdb(Web web, URI address, Secret key) {
        this.web = web;
        this.address = address;
        this.key = key;
        this.token = key.reveal().startsWith("ey") && key.reveal().contains(".");
    }

    /** An answer: what it says, or how long to wait before asking again. */
    private record Said(Optional<JsonNode> json, int seconds) {}

    /**
     * Asks.
     *
     * @param query names and values, in pairs
     * @return nothing when there is no such thing
     */
    Optional<JsonNode> get(String path, String... query) {
        for (int i = 1; i <= TRIES; i++) {
            rest(pace());
            Said said = web.get(request(path, query), Tmdb::read);
            if (said.seconds() == 0) {
                return said.json();
            }
            if (i < TRIES) {
                rest(Duration.ofSeconds(said.seconds()));
            }
        }
        throw new Unavailable("TMDB says that we ask too often (HTTP 429)");
    }

    private WebRequest request(String path, String... query) {
        var pairs = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int i = 0; i < query.length; i += 2) {
            pairs.add(query[i] + "=" + encode(query[i + 1]));
        }
        if (!token) {
            pairs.add("api_key=" + encode(key.reveal()));
        }
        return new WebRequest(
                new Secret(address + path + pairs),
                Optional.of(key).filter(given -> token).map(given -> new Secret("Bearer " + given.reveal())),
                Map.of("Accept", "application/json"),
                WHO);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Said read(WebResponse response) {
        int status = response.status();
        if (status == 429) {
            return new Said(Optional.empty(), wait(response));
        }
        if (status == 404) {
            return new Said(Optional.empty(), 0);
        }
        if (status == 401 || status == 403) {
            throw Refused.everything(
                    "TMDB does not accept the key (HTTP %d); look at match.tmdb-key".formatted(status));
        }
        if (status != 200) {
            throw new Unavailable("TMDB failed with HTTP " + status);
        }
        try {
            byte[] body = response.body().readNBytes(MOST_BYTES);
            JsonNode json = Json.MAPPER.readTree(body);
            if (!json.isObject()) {
                throw new Unavailable("TMDB answered something else than JSON");
            }
            return new Said(Optional.of(json), 0);
        } catch (JsonProcessingException e) {
            throw new Unavailable("TMDB answered JSON that breaks off or cannot be read");
        } catch (IOException e) {
            throw WebSilence.of(WHO, e);
        }
    }

    private static int wait(WebResponse response) {
        int told = response.header("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(1);
        return Math.max(1, Math.min(LONGEST_WAIT, told));
    }

    /** How long until the next question may be asked. */
    private synchronized Duration pace() {
        long now = System.nanoTime();
        long at = Math.max(now, next);
        next = at + APART.toNanos();
        return Duration.ofNanos(at - now);
    }

    private static void rest(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw new Unavailable("TMDB was not asked, because the engine ends", e);
        }
    }
}
