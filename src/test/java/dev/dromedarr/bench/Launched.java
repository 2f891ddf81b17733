package dev.dromedarr.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, started for a measurement. */
final class Launched implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final int port;
    private final long begun = System.nanoTime();

    private Launched(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** The packaged engine, as its launcher starts it; settings come last and win. */
    static Launched engine(Path folder, Map<String, String> settings) throws IOException {
        return launch(folder, List.of("bash", "./dromedarr", "run"), settings);
    }

    /** A main class of the benches, with the class path of this process. */
    static Launched bare(Path folder, Class<?> main, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        return launch(folder, command, settings);
    }

    private static Launched launch(Path folder, List<String> command, Map<String, String> settings) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(folder, "log", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WEBHOOK_PORT", String.valueOf(port));
        builder.environment().put("DROMEDARR_CONFIG_DIR", folder.toString());
        builder.environment().putAll(settings);
        return new Launched(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, port);
    }

    int port() {
        return port;
    }

    /** Waits for a 200 and tells how long the process has been alive. */
    Duration await(String path) throws InterruptedException {
        while (System.nanoTime() - begun < LONGEST.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The program ended:\n" + log());
            }
            if (status(path) == 200) {
                return Duration.ofNanos(System.nanoTime() - begun);
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("The program is not ready:\n" + log());
    }

    /** Waits until it listens. */
    void awaitPort() throws InterruptedException {
        while (System.nanoTime() - begun < LONGEST.toNanos()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("The program does not listen:\n" + log());
    }

    private int status(String path) {
        HttpURLConnection connection = null;
        try {
            connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        } finally {
            // Left open, they would soon be more than one client may have.
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    /** Waits until it ends by itself. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The program does not end:\n" + log());
        }
    }

    /** Memory in the main store now, and the most it has been; in bytes. */
    long resident(boolean most) throws IOException {
        String wanted = most ? "VmHWM:" : "VmRSS:";
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(wanted))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .map(kilobytes -> kilobytes * 1024)
                .findFirst()
                .orElseThrow();
    }

    /** How long its processors have worked for it. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** From now on the most is counted anew. */
    void forgetMost() throws IOException {
        Files.writeString(Path.of("/proc", String.valueOf(process.pid()), "clear_refs"), "5");
    }

    /** Ends it in order, so that archives made at the end are made. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not end:\n" + log());
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
