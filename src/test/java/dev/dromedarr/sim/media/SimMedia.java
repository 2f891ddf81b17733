package dev.dromedarr.sim.media;

import dev.dromedarr.sim.ListText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider of films and episodes on a port of this machine: a playlist, and the files that it plays. It keeps to HTTP as far as it is
 * not told otherwise, and writes down who asked for what.
 */
public final class SimMedia implements AutoCloseable {

    static final String ACCOUNT = "username=" + ListText.USER + "&password=" + ListText.PASSWORD;

    private static final Logger LOG = LoggerFactory.getLogger(SimMedia.class);
    private static final String WAY = "/" + ListText.USER + "/" + ListText.PASSWORD + "/";

    private final Map<String, SimFile> files = new ConcurrentSkipListMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Counter counter = new Counter();
    private final Pace pace = new Pace(0);
    private volatile boolean answersHead = true;
    private volatile Optional<String> list = Optional.empty();
    private int number;
    private Optional<ServerSocket> door = Optional.empty();

    /** Opens the port: the first time a free one, later the same again, with all its files. */
    public synchronized void start() {
        if (door.isPresent()) {
            return;
        }
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 100);
            number = socket.getLocalPort();
            door = Optional.of(socket);
            thread("sim-media", () -> welcome(socket));
        } catch (IOException taken) {
            throw new UncheckedIOException("Could not open port " + number, taken);
        }
    }

    /** Closes the port and all connections: the provider is down. */
    public synchronized void stop() {
        door.ifPresent(socket -> close(socket));
        door = Optional.empty();
        open.forEach(SimMedia::close);
    }

    @Override
    public void close() {
        stop();
    }

    /** Where it is, without a slash at the end; known once it was started. */
    public synchronized String server() {
        return "http://127.0.0.1:" + number;
    }

    /** The address of its playlist, with user and password. */
    public String playlist() {
        return server() + "/get.php?" + ACCOUNT + "&type=m3u_plus";
    }

    /** A film of this name in the playlist, kept as a file of this one: {@code 37.mkv}. */
    public SimFile movie(String title, String file, Content content) {
        return add("/movie" + WAY + file, title, content);
    }

    /** An episode of this name in the playlist, kept as a file of this one: {@code 1203.mkv}. */
    public SimFile episode(String title, String file, Content content) {
        return add("/series" + WAY + file, title, content);
    }

    /** All its files, by their paths. */
    public List<SimFile> files() {
        return List.copyOf(files.values());
    }

    /** From now on its playlist is this text, and not simply all its files. */
    public void lists(String m3u) {
        list = Optional.of(m3u);
    }

    /** The playlist, with all its files unless it was told otherwise. */
    public String list() {
        return list.orElseGet(this::everything);
    }

    private String everything() {
        return files.values().stream().map(SimFile::entry).collect(Collectors.joining("", "#EXTM3U\n", ""));
    }

    /** From now on so many files are sent at a time; who comes then is turned away with this status: 509, 458, 429. */
    public void atMost(int files, int elseStatus) {
        counter.limit(files, elseStatus);
    }

    /** From now on all together get so many bytes a second; 0 is as fast as it can. */
    public void sends(long bytesPerSecond) {
        pace.set(bytesPerSecond);
    }

    /** It does not know HEAD, as some do not. */
    public void refusesHead() {
        answersHead = false;
    }

    /** How many files were wanted at the same time at most, also by those who were turned away. */
    public int busiest() {
        return counter.most();
    }

    /** How many files are being sent at this moment. */
    public int busy() {
        return counter.now();
    }

    /** Counts anew how many are wanted at the same time. */
    public void forgetBusiest() {
        counter.forget();
    }

    Counter counter() {
        return counter;
    }

    boolean answersHead() {
        return answersHead;
    }

    boolean known(String path) {
        return path.contains(WAY) || path.startsWith("/edge/");
    }

    Optional<SimFile> find(String path) {
        return path.startsWith("/edge/")
                ? files.values().stream()
                        .filter(file -> path.equals("/edge/" + file.file()))
                        .findFirst()
                : Optional.ofNullable(files.get(path));
    }

    private SimFile add(String path, String title, Content content) {
        var file = new SimFile(title, path, server(), content);
        files.put(path, file);
        return file;
    }

    private void welcome(ServerSocket socket) {
        try {
            while (!socket.isClosed()) {
                Socket guest = socket.accept();
                open.add(guest);
                thread("sim-media-guest", () -> talk(guest));
            }
        } catch (IOException closed) {
            LOG.debug("The provider closed its port: {}", closed.toString());
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            var in = new BufferedInputStream(guest.getInputStream());
            var desk = new MediaDesk(this, new Line(guest, pace));
            Optional<Ask> ask = Ask.read(in);
            while (ask.isPresent() && desk.answer(ask.get()) && !ask.get().lastOne()) {
                ask = Ask.read(in);
            }
        } catch (IOException gone) {
            LOG.debug("An answer did not arrive: {}", gone.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(guest);
        }
    }

    private static void thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception already) {
            LOG.debug("It was closed already: {}", already.toString());
        }
    }
}
