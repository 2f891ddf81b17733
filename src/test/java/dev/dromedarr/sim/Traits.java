package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a series, a movie or an episode has beyond the usual: everything is monitored, out, and has one title, unless told here. */
public final class Traits {

    private final Object lock;
    private final ObjectNode fields = Json.object();
    private final List<ObjectNode> titles = new ArrayList<>();

    Traits(Object lock) {
        this.lock = lock;
    }

    public Traits unmonitored() {
        return with("monitored", false);
    }

    /** A movie that Radarr does not look for yet; it stands in the list of what is missing all the same. */
    public Traits unreleased() {
        return with("isAvailable", false);
    }

    /** A movie that has been released since. */
    public Traits released() {
        return with("isAvailable", true);
    }

    /** A series that is named by its days. */
    public Traits daily() {
        return with("seriesType", "daily");
    }

    public Traits originalTitle(String title) {
        return with("originalTitle", title);
    }

    public Traits secondYear(int year) {
        return with("secondaryYear", year);
    }

    /** Another title; -1 for all seasons. */
    public Traits alsoCalled(String title, int season) {
        synchronized (lock) {
            titles.add(Json.object().put("title", title).put("seasonNumber", season));
            return this;
        }
    }

    /** When an episode is sent. */
    public Traits airs(Instant time) {
        return with("airDateUtc", time.toString())
                .with("airDate", time.toString().substring(0, 10));
    }

    /** How releases count an episode. */
    public Traits scene(int season, int episode) {
        return with("sceneSeasonNumber", season).with("sceneEpisodeNumber", episode);
    }

    boolean monitored() {
        return fields.path("monitored").asBoolean(true);
    }

    ObjectNode dress(ObjectNode json) {
        json.setAll(fields.deepCopy());
        titles.forEach(title -> json.withArray("alternateTitles").add(title.deepCopy()));
        return json;
    }

    private Traits with(String field, Object value) {
        synchronized (lock) {
            fields.set(field, Json.tree(value));
            return this;
        }
    }
}
