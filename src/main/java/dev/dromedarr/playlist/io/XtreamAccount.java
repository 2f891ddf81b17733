package dev.dromedarr.playlist.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.io.web.Web;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Playlist;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the movies and series of an account by {@code player_api.php} and writes them down as a list of our own, with their ids and
 * years. Series are asked one by one, but only those that have changed since the list that is kept.
 */
final class XtreamAccount {

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://.*)/player_api\\.php\\?(.*)", Pattern.CASE_INSENSITIVE);
    /** So many series in a row that are not told of are no accident. */
    private static final int MOST_FAILURES = 5;

    private final Web web;
    private final Duration pause;
    private final Address address;
    private final String who;
    private final String base;
    private final String user;
    private final String password;
    private int failures;

    /** Pauses so long between two series. */
    XtreamAccount(Web web, Duration pause, Playlist list, Address address) {
        this.web = web;
        this.pause = pause;
        this.address = address;
        this.who = "The account at " + list.shown();
        Matcher parts = ADDRESS.matcher(address.reveal());
        if (!parts.matches()) {
            throw new Refused(who + " needs an address like http://host:port/player_api.php?username=…&password=…");
        }
        this.base = parts.group(1);
        this.user = parameter(parts.group(2), "username");
        this.password = parameter(parts.group(2), "password");
    }

    private record Series(String id, String name, String group, Optional<String> tmdb, Optional<String> year) {}

    /** Writes the whole list; {@code kept} hands the lines of the kept one over, as often as it is asked. */
    void write(Consumer<KeptLine> out, Consumer<Consumer<KeptLine>> kept) {
        knock();
        movies(out);
        Map<String, Series> wanted = series();
        Set<String> unchanged = new HashSet<>();
        kept.accept(line -> line.series()
                .filter(key -> wanted.containsKey(key) && !key.endsWith("@"))
                .ifPresent(key -> {
                    // Without a time of change it is asked for again each time.
                    unchanged.add(key);
                    out.accept(line);
                }));
        Set<String> untold = new HashSet<>();
        for (Map.Entry<String, Series> one : wanted.entrySet()) {
            if (!unchanged.contains(one.getKey())) {
                if (!episodes(one.getKey(), one.getValue(), out)) {
                    untold.add(one.getValue().id());
                }
                rest();
            }
        }
        if (!untold.isEmpty()) {
            // What was known of them stays, with its old mark: the next refresh asks again.
            kept.accept(line -> line.series()
                    .filter(key -> untold.contains(key.substring(0, key.indexOf('@'))))
                    .ifPresent(key -> out.accept(line)));
        }
    }

    private void knock() {
        JsonNode account = ask("", body -> AccountJson.whole(body, who)).path("user_info");
        String status = AccountJson.text(account, "status").orElse("Active");
        if (!account.path("auth").asText("").equals("1") || !status.equalsIgnoreCase("Active")) {
            throw new Refused(who + " does not let us in; look at user and password, and whether it has run out");
        }
    }

    private void movies(Consumer<KeptLine> out) {
        Map<String, String> groups = groups("get_vod_categories", "Movies");
        each("&action=get_vod_streams", movie -> {
            Optional<String> id = AccountJson.number(movie, "stream_id");
            Optional<String> name = AccountJson.text(movie, "name", "title");
            if (id.isPresent() && name.isPresent()) {
                String file = id.get() + "." + ending(movie);
                out.accept(new KeptLine(
                        name.get(),
                        group(groups, movie, "Movies"),
                        AccountJson.number(movie, "tmdb", "tmdb_id"),
                        AccountJson.year(movie),
                        Optional.empty(),
                        plays("movie", file)));
            }
        });
    }

    /** By id and time of change. */
    private Map<String, Series> series() {
        Map<String, String> groups = groups("get_series_categories", "Series");
        Map<String, Series> series = new LinkedHashMap<>();
        each("&action=get_series", one -> {
            Optional<String> id = AccountJson.number(one, "series_id");
            Optional<String> name = AccountJson.text(one, "name", "title");
            if (id.isPresent() && name.isPresent()) {
                String changed = AccountJson.number(one, "last_modified").orElse("");
                series.put(
                        id.get() + "@" + changed,
                        new Series(
                                id.get(),
                                name.get(),
                                group(groups, one, "Series"),
                                AccountJson.number(one, "tmdb", "tmdb_id"),
                                AccountJson.year(one)));
            }
        });
        return series;
    }

    /** False when the account does not tell them this time. */
    private boolean episodes(String key, Series series, Consumer<KeptLine> out) {
        JsonNode told;
        try {
            told = ask("&action=get_series_info&series_id=" + series.id(), body -> AccountJson.whole(body, who));
            failures = 0;
        } catch (Unavailable e) {
            if (++failures >= MOST_FAILURES) {
                throw e;
            }
            return false;
        }
        int place = 0;
        for (JsonNode season : told.path("episodes")) {
            place++;
            for (JsonNode episode : season) {
                Optional<String> id = AccountJson.number(episode, "id");
                int number = episode.path("episode_num").asInt(0);
                if (id.isPresent() && number > 0) {
                    int seasonNumber = episode.path("season").asInt(place);
                    out.accept(new KeptLine(
                            "%s S%02dE%02d".formatted(series.name(), seasonNumber, number),
                            series.group(),
                            series.tmdb(),
                            series.year(),
                            Optional.of(key),
                            plays("series", id.get() + "." + ending(episode))));
                }
            }
        }
        return true;
    }

    private Map<String, String> groups(String action, String otherwise) {
        Map<String, String> groups = new HashMap<>();
        each("&action=" + action, one -> AccountJson.text(one, "category_id")
                .ifPresent(id ->
                        groups.put(id, AccountJson.text(one, "category_name").orElse(otherwise))));
        return groups;
    }

    private static String group(Map<String, String> groups, JsonNode one, String otherwise) {
        return AccountJson.text(one, "category_id").map(groups::get).orElse(otherwise);
    }

    private static String ending(JsonNode one) {
        return AccountJson.text(one, "container_extension")
                .filter(text -> text.matches("[A-Za-z0-9]{1,5}"))
                .orElse("mp4");
    }

    private Address plays(String kind, String file) {
        return new Address(base + "/" + kind + "/" + user + "/" + password + "/" + file);
    }

    private void each(String action, Consumer<JsonNode> element) {
        ask(action, body -> {
            AccountJson.each(body, who, element);
            return true;
        });
    }

    private <T> T ask(String action, Function<InputStream, T> reading) {
        var request = Requests.to(new Address(address.reveal() + action), Map.of("Accept-Encoding", "gzip"), who);
        return web.get(request, response -> {
            Requests.refuseErrors(who, response);
            return reading.apply(Packed.open(response.body(), who));
        });
    }

    private String parameter(String query, String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1).replace("+", "%20").replace("/", "%2F");
            }
        }
        throw new Refused(who + " needs username and password in its address");
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stop) {
            throw new Unavailable(who + " was not asked to the end, because the engine ends", stop);
        }
    }
}
