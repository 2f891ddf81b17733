package dev.dromedarr.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, that a test can kill. */
final class Program implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** A kill may leave a connection of which nobody hears again. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts {@code ./dromedarr run} and waits until it is ready. */
    static Program run(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile(folder, "program", ".log");
        ProcessBuilder builder = new ProcessBuilder("bash", "./dromedarr", "run");
        builder.environment().putAll(new LinkedHashMap<>(settings));
        builder.environment().put("WEBHOOK_PORT", String.valueOf(port));
        builder.environment().put("JAVA_HOME", Objects.requireNonNull(System.getProperty("java.home")));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Program program = new Program(process, log, port);
        program.await("/health/ready");
        return program;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Starts Java as {@code ./dromedarr run} does, on this port, and does not wait. */
    static Program begin(Path folder, Map<String, String> settings, int port, String... options) throws IOException {
        Path log = Files.createTempFile(folder, "program", ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Ddromedarr.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                "target/dromedarr.jar:target/lib/*",
                "dev.dromedarr.cli.Dromedarr",
                "run"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(new LinkedHashMap<>(settings));
        builder.environment().put("WEBHOOK_PORT", String.valueOf(port));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new Program(process, log, port);
    }

    /** Until webhooks would be stored. */
    void ready() throws InterruptedException {
        await("/health/ready");
    }

    boolean alive() {
        return process.isAlive();
    }

    /** kill -9: no hook runs, nothing is written any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    /** kill -15, and its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(String path) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The program ended:\n" + log());
            }
            if (status(path) == 200) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The program is not ready:\n" + log());
    }

    private int status(String path) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address(path)).timeout(ANSWER).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
