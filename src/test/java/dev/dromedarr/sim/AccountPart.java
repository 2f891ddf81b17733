package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.sim.SimPlaylists.SimMovie;
import dev.dromedarr.sim.SimPlaylists.SimSeries;
import java.util.List;
import java.util.Map;

/** The account of a simulated provider, as {@code player_api.php} tells of it: numbers come as texts now and then, as there. */
final class AccountPart {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimPlaylists provider;

    AccountPart(SimPlaylists provider) {
        this.provider = provider;
    }

    String stranger() {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("user_info").put("auth", 0);
        return answer.toString();
    }

    String answer(Map<String, List<String>> query) {
        String action = query.getOrDefault("action", List.of("")).get(0);
        return switch (action) {
            case "get_vod_categories" -> categories("VOD | DRAMA");
            case "get_series_categories" -> categories("SERIES");
            case "get_vod_streams" -> movies();
            case "get_series" -> series();
            case "get_series_info" ->
                episodes(Integer.parseInt(
                        query.getOrDefault("series_id", List.of("0")).get(0)));
            default -> info();
        };
    }

    private static String info() {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("user_info")
                .put("username", ListText.USER)
                .put("auth", 1)
                .put("status", "Active")
                .put("max_connections", "1");
        answer.putObject("server_info").put("url", "127.0.0.1").put("timezone", "UTC");
        return answer.toString();
    }

    private static String categories(String name) {
        ArrayNode list = JSON.createArrayNode();
        list.addObject().put("category_id", "5").put("category_name", name).put("parent_id", 0);
        return list.toString();
    }

    private String movies() {
        ArrayNode list = JSON.createArrayNode();
        for (SimMovie movie : provider.movies()) {
            list.addObject()
                    .put("num", list.size())
                    .put("name", movie.name())
                    .put("stream_type", "movie")
                    .put("stream_id", movie.id())
                    .put("rating", "7.5")
                    .put("tmdb", movie.tmdb())
                    .put("year", movie.year())
                    .put("category_id", "5")
                    .put("container_extension", movie.ending())
                    .putNull("custom_sid");
        }
        return list.toString();
    }

    private String series() {
        ArrayNode list = JSON.createArrayNode();
        for (SimSeries one : provider.series()) {
            ObjectNode node = list.addObject()
                    .put("name", one.name())
                    .put("series_id", one.id())
                    .put("releaseDate", one.year().isEmpty() ? "" : one.year() + "-09-22")
                    .put("last_modified", String.valueOf(one.changed()))
                    .put("tmdb", one.tmdb())
                    .put("category_id", "5");
            node.putArray("backdrop_path").add("http://images.example/1.jpg");
        }
        return list.toString();
    }

    /** Of some accounts the seasons are a list of lists, and not named. */
    private String episodes(int id) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("seasons");
        SimSeries one = provider.series().stream()
                .filter(series -> series.id() == id)
                .findFirst()
                .orElseThrow();
        answer.putObject("info").put("name", one.name());
        boolean listed = id % 2 == 1;
        ObjectNode named = JSON.createObjectNode();
        ArrayNode unnamed = JSON.createArrayNode();
        for (int season = 1; season <= one.seasons().size(); season++) {
            ArrayNode episodes = JSON.createArrayNode();
            for (int number = 1; number <= one.seasons().get(season - 1); number++) {
                ObjectNode episode = episodes.addObject()
                        .put("id", String.valueOf(id * 1000 + season * 100 + number))
                        .put("episode_num", number)
                        .put("title", one.name() + " - S%02dE%02d".formatted(season, number))
                        .put("container_extension", "mkv")
                        .put("season", season);
                episode.putObject("info").put("duration_secs", 1400);
            }
            if (listed) {
                unnamed.add(episodes);
            } else {
                named.set(String.valueOf(season), episodes);
            }
        }
        answer.set("episodes", listed ? unnamed : named);
        return answer.toString();
    }
}
