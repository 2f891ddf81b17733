package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Line.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real disk of two megabytes, where this user may mount one. */
@Timeout(60)
class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void a_disk_that_fills_at_nine_tenths_keeps_what_came_and_goes_on_when_there_is_room() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()));
        Shared shared = new Shared(Shared.video(1_900_000, 1));
        try (LineStage stage = new LineStage(disk);
                FileServer server = new FileServer(shared)) {
            Path hog = Files.write(disk.resolve("hog"), new byte[400_000]);

            Arrival arrival = stage.fetch(server.url("/a.mkv"));

            assertThat(arrival).isInstanceOfSatisfying(Arrival.NoRoom.class, full -> assertThat(full.message())
                    .contains("is full"));
            assertThat(stage.home().length).isGreaterThan(1_000_000);
            assertThat(stage.home()).isEqualTo(Arrays.copyOf(shared.bytes, stage.home().length));
            Files.delete(hog);
            assertThat(stage.fetch(server.url("/a.mkv"))).isInstanceOf(Arrival.Home.class);
            assertThat(stage.home()).isEqualTo(shared.bytes);
        } finally {
            ran("umount", "-l", disk.toString());
        }
    }

    @Test
    void the_reserve_is_kept_while_bytes_come() {
        Room room = new Room(folder, 100, anywhere -> 99);

        assertThat(room.lacksAt(1000)).as("it looks only now and then").isEmpty();
        assertThat(room.lacksAt(9 << 20).orElse("")).contains("are to stay free");
        assertThat(new Room(folder, 100, anywhere -> 100).lacks(0)).isEmpty();
        assertThat(new Room(folder, 100, anywhere -> 100).lacks(1)).isPresent();
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
