package dev.dromedarr.sim;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider on a port of this machine: a playlist by {@code get.php}, the same account by {@code player_api.php}, and what the
 * entries play. It can be filled, asked, hurt, stopped and started again.
 */
public final class SimPlaylists implements AutoCloseable {

    private final Port port = new Port(0);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String text = "#EXTM3U\n";
    private volatile Optional<ListText> made = Optional.empty();
    private final AtomicInteger version = new AtomicInteger(1);
    private volatile Mishap mishap = Mishap.NONE;
    private final List<SimMovie> movies = new CopyOnWriteArrayList<>();
    private final List<SimSeries> series = new CopyOnWriteArrayList<>();
    private volatile int silentSeries;

    /** A movie of the account. */
    public record SimMovie(int id, String name, String year, String tmdb, String ending) {}

    /** A series of the account; its seasons have so many episodes each. */
    public record SimSeries(int id, String name, String year, String tmdb, long changed, List<Integer> seasons) {}

    /** Opens the port: the first time a free one, later the same again, with all its state. */
    public void start() {
        port.open(new PlaylistDesk(this));
    }

    /** Closes the port: the provider is down. */
    public void stop() {
        port.close();
    }

    @Override
    public void close() {
        stop();
    }

    /** Where it is, without a slash at the end. */
    public String server() {
        return "http://127.0.0.1:" + port.number();
    }

    /** The address of the playlist, with user and password. */
    public String playlist() {
        return server() + "/get.php?username=" + ListText.USER + "&password=" + ListText.PASSWORD + "&type=m3u_plus";
    }

    /** The address of the account, with user and password. */
    public URI account() {
        return URI.create(server() + "/player_api.php?username=" + ListText.USER + "&password=" + ListText.PASSWORD);
    }

    /** From now on the list is this text. */
    public void holds(String m3u) {
        made = Optional.empty();
        text = m3u;
        version.incrementAndGet();
    }

    /** From now on the list has so many made-up entries. */
    public void holds(int entries) {
        made = Optional.of(new ListText(server(), entries));
        version.incrementAndGet();
    }

    /** One entry that plays here. */
    public String entry(String name, String file) {
        return "#EXTINF:-1 tvg-name=\"%s\" group-title=\"VOD\",%s\n%s/movie/%s/%s/%s\n"
                .formatted(name, name, server(), ListText.USER, ListText.PASSWORD, file);
    }

    public void add(SimMovie movie) {
        movies.add(movie);
    }

    /** Takes a series in; one with the same id gives way. */
    public void add(SimSeries one) {
        series.removeIf(other -> other.id() == one.id());
        series.add(one);
    }

    public void goesWrong(Mishap how) {
        mishap = how;
    }

    /** Of this series nothing can be told any more, only an error; 0 ends it. */
    public void isSilentAbout(int id) {
        silentSeries = id;
    }

    int silentSeries() {
        return silentSeries;
    }

    /** Method, path and conditions of everything that was asked, without user and password. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    void note(String request) {
        requests.add(request);
    }

    Mishap mishap() {
        return mishap;
    }

    String etag() {
        return "\"version-" + version.get() + "\"";
    }

    InputStream list() {
        return made.map(ListText::stream)
                .orElseGet(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    List<SimMovie> movies() {
        return new ArrayList<>(movies);
    }

    List<SimSeries> series() {
        return new ArrayList<>(series);
    }
}
