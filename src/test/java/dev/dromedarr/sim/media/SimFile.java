package dev.dromedarr.sim.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A film or an episode of a simulated provider: its bytes, what is to go wrong with it, and who asked for it. */
public final class SimFile {

    private final String title;
    private final String path;
    private final String server;
    private final List<Order> orders = new ArrayList<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private Content content;
    private int version = 1;
    private String tag = "\"v1\"";
    private boolean tagged = true;
    private boolean dated = true;

    SimFile(String title, String path, String server, Content content) {
        this.title = title;
        this.path = path;
        this.server = server;
        this.content = content;
    }

    /** What it is called in the playlist. */
    public String title() {
        return title;
    }

    /** Where it plays, with user and password. */
    public String address() {
        return server + path;
    }

    /** The same file at the same server under another host's name, and without user and password. */
    public String edge() {
        return server.replace("127.0.0.1", "localhost") + "/edge/" + file();
    }

    /** Its two lines in a playlist. */
    public String entry() {
        return "#EXTINF:-1 tvg-name=\"%s\" group-title=\"VOD\",%s\n%s\n".formatted(title, title, address());
    }

    /** The next requests go wrong so, each in its turn. HEAD does not count. */
    public SimFile goesWrong(Trouble... inTurn) {
        for (Trouble trouble : inTurn) {
            goesWrong(1, trouble);
        }
        return this;
    }

    /** The next so many requests go wrong so. */
    public synchronized SimFile goesWrong(int times, Trouble trouble) {
        orders.add(new Order(trouble, times));
        return this;
    }

    /** From now on all requests go wrong so. */
    public SimFile alwaysGoesWrong(Trouble trouble) {
        return goesWrong(Integer.MAX_VALUE, trouble);
    }

    /** Nothing more goes wrong. */
    public synchronized SimFile recovers() {
        orders.clear();
        return this;
    }

    /** Another file is at its address from now on. */
    public synchronized void replace(Content by) {
        content = by;
        version++;
        tag = tag.replace("v" + (version - 1), "v" + version);
    }

    /** Another file is at its address, and the server says of it what it said of the one before. */
    public synchronized void replaceSilently(Content by) {
        content = by;
    }

    /** It has no ETag, only a date. */
    public synchronized SimFile withoutTag() {
        tagged = false;
        return this;
    }

    /** It has an ETag that promises nothing byte by byte. */
    public synchronized SimFile withWeakTag() {
        tag = "W/" + tag;
        return this;
    }

    /** It has no date. */
    public synchronized SimFile withoutDate() {
        dated = false;
        return this;
    }

    public synchronized Content content() {
        return content;
    }

    /** Who asked for it, in order, also by HEAD and in vain. */
    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** How many bytes of it were sent in all. */
    public long sent() {
        return visits.stream().mapToLong(Visit::sent).sum();
    }

    /** How often those bytes were sent that were sent most often, of one version. */
    public int mostOften() {
        int most = 0;
        for (int one : visits.stream().map(Visit::version).distinct().toList()) {
            var changes = new TreeMap<Long, Integer>();
            visits.stream()
                    .filter(visit -> visit.version() == one && visit.sent() > 0)
                    .forEach(visit -> {
                        changes.merge(visit.from(), 1, Integer::sum);
                        changes.merge(visit.from() + visit.sent(), -1, Integer::sum);
                    });
            int now = 0;
            for (int change : changes.values()) {
                now += change;
                most = Math.max(most, now);
            }
        }
        return most;
    }

    /** How many bytes were sent more than once. */
    public long sentAgain() {
        return sent() - Math.min(sent(), reached());
    }

    private long reached() {
        var changes = new TreeMap<Long, Integer>();
        visits.stream().filter(visit -> visit.sent() > 0).forEach(visit -> {
            changes.merge(visit.from(), 1, Integer::sum);
            changes.merge(visit.from() + visit.sent(), -1, Integer::sum);
        });
        long covered = 0;
        long since = 0;
        int now = 0;
        for (var change : changes.entrySet()) {
            covered += now > 0 ? change.getKey() - since : 0;
            since = change.getKey();
            now += change.getValue();
        }
        return covered;
    }

    String path() {
        return path;
    }

    String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void note(Visit visit) {
        visits.add(visit);
    }

    synchronized Trouble take() {
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            if (order.left > 0) {
                orders.set(i, order.once());
                return order.trouble;
            }
        }
        return Trouble.NONE;
    }

    synchronized Version version() {
        return new Version(
                version,
                content,
                tagged ? Optional.of(tag) : Optional.empty(),
                dated ? Optional.of("Mon, 01 Jun 2026 10:%02d:00 GMT".formatted(version % 60)) : Optional.empty());
    }

    /** What is at its address, and what the server says of it. */
    record Version(int number, Content content, Optional<String> tag, Optional<String> date) {

        /** Whether a range may be given to who asks under this condition. */
        boolean same(String ifRange) {
            return tag.filter(strong -> strong.equals(ifRange) && !strong.startsWith("W/"))
                            .isPresent()
                    || date.filter(ifRange::equals).isPresent();
        }
    }

    private record Order(Trouble trouble, int left) {

        Order once() {
            return left == Integer.MAX_VALUE ? this : new Order(trouble, left - 1);
        }
    }
}
