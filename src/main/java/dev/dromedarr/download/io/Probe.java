package dev.dromedarr.download.io;

import dev.dromedarr.download.Container;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks {@code ffprobe}, where it is installed, whether a file can be played, and how long it runs. */
final class Probe {

    private static final Map<Container, String> FORMATS =
            Map.of(Container.MKV, "matroska", Container.MP4, "mov", Container.AVI, "avi", Container.TS, "mpegts");
    private static final List<String> BROKEN =
            List.of("Invalid data found", "moov atom not found", "EBML header parsing failed");

    /** Less than this part of what the work takes is something else: a trailer, a sample, the wrong film. */
    private static final double LEAST_PART = 0.5;

    private static final int LOOK_MILLIS = 100;
    private static final int MOST_WORDS = 8 << 10;

    private final Path program;
    private final Duration patience;

    Probe(Path program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** Why a file is not taken; empty when nothing speaks against it, or it could not be asked. */
    Optional<String> against(Path file, Container container, Optional<Integer> minutes, BooleanSupplier unwanted)
            throws InterruptedException {
        Optional<Said> said = ask(file, container, unwanted);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String words = said.get().words();
        if (said.get().status() != 0) {
            return BROKEN.stream().anyMatch(words::contains)
                    ? Optional.of("cannot be played: ffprobe finds it broken; choose another entry")
                    : Optional.empty();
        }
        Optional<Double> seconds = words.lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,9}(\\.\\d+)?"))
                .map(Double::valueOf)
                .findFirst();
        if (seconds.isEmpty() || minutes.isEmpty() || seconds.get() >= minutes.get() * 60 * LEAST_PART) {
            return Optional.empty();
        }
        return Optional.of(
                "runs only %.1f of %d minutes; choose another entry".formatted(seconds.get() / 60, minutes.get()));
    }

    private record Said(int status, String words) {}

    /** The format is given, and only files may be opened: a text that calls itself video cannot make it ask servers. */
    private Optional<Said> ask(Path file, Container container, BooleanSupplier unwanted) throws InterruptedException {
        Process process = start(List.of(
                program.toString(),
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-f",
                FORMATS.getOrDefault(container, "matroska"),
                "-show_entries",
                "format=duration",
                "-of",
                "default=noprint_wrappers=1:nokey=1",
                "file:" + file.toAbsolutePath()));
        long until = System.nanoTime() + patience.toNanos();
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (unwanted.getAsBoolean() || System.nanoTime() > until) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Said(
                    process.exitValue(),
                    new String(process.getInputStream().readNBytes(MOST_WORDS), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new Unavailable("ffprobe was asked, and its answer cannot be read", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new Unavailable("%s cannot be started; correct the setting, or empty it".formatted(program), e);
        }
    }
}
