package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Container;
import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.fault.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever breaks where, the file arrives byte for byte. */
@Timeout(300)
class HttpLineCutsTest {

    private static final int RUNS = 250;
    private static final int MOST_TRIES = 400;
    private static final int LARGEST = 200_000;

    @TempDir
    Path folder;

    @Test
    void whatever_the_cuts_the_file_arrives_byte_for_byte_and_no_byte_is_sent_more_than_twice() throws Exception {
        Random random = new Random(20261128);
        try (LineStage stage = new LineStage(folder)) {
            for (int run = 0; run < RUNS; run++) {
                Shared shared = shared(random, run);
                shared.cut = () -> random.nextInt(3) == 0 ? -1 : cut(random, shared.bytes.length);

                fetchAll(stage, shared, run);

                assertThat(shared.mostSent()).as("run %d", run).isLessThanOrEqualTo(2);
                boolean sure = shared.tag.startsWith("\"") || !shared.date.isEmpty();
                assertThat(sure ? shared.mostSent() : 1).as("run %d", run).isEqualTo(1);
            }
        }
    }

    @Test
    void resets_and_files_that_change_in_between_do_no_harm_either() throws Exception {
        Random random = new Random(77);
        try (LineStage stage = new LineStage(folder)) {
            for (int run = 0; run < RUNS / 4; run++) {
                Shared shared = shared(random, run);
                shared.reset = true;
                shared.ifRange = random.nextBoolean();
                shared.ranges = random.nextInt(4) > 0;
                int size = shared.bytes.length;
                shared.cut = () -> {
                    if (random.nextInt(6) == 0 && !shared.tag.isEmpty()) {
                        shared.next = Optional.of(Shared.video(size, random.nextLong()));
                    }
                    return random.nextInt(3) == 0 ? -1 : cut(random, size);
                };

                fetchAll(stage, shared, run);
            }
        }
    }

    private static Shared shared(Random random, int run) {
        Shared shared = new Shared(Shared.video(1024 + random.nextInt(LARGEST), run));
        switch (run % 4) {
            case 0 -> shared.date = "";
            case 1 -> shared.tag = "";
            case 2 -> {
                shared.tag = "W/\"weak\"";
                shared.date = "";
            }
            default -> {
                shared.tag = "";
                shared.date = "";
            }
        }
        shared.chunked = random.nextInt(4) == 0;
        shared.piece = random.nextInt(4) == 0 ? 1 + random.nextInt(LARGEST) : 1L << 40;
        return shared;
    }

    /** Mostly anywhere, sometimes at once, sometimes one byte further on. */
    private static int cut(Random random, int size) {
        return random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(size);
    }

    private static void fetchAll(LineStage stage, Shared shared, int run) throws Exception {
        stage.validator = Optional.empty();
        Files.deleteIfExists(stage.part());
        try (FileServer server = new FileServer(shared)) {
            Optional<Arrival> arrival = Optional.empty();
            for (int tries = 0; arrival.isEmpty() && tries < MOST_TRIES; tries++) {
                try {
                    arrival = Optional.of(stage.fetch(server.url("/a.mkv")));
                } catch (Unavailable again) {
                    assertThat(again).hasMessageStartingWith("http://127.0.0.1:");
                }
            }
            assertThat(arrival).as("run %d", run).contains(new Arrival.Home(shared.bytes.length, Container.MKV));
            byte[] home = stage.home();
            assertThat(shared.versions).as("run %d", run).anyMatch(version -> Arrays.equals(version, home));
        }
    }
}
