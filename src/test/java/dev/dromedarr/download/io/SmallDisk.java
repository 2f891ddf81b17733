package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory as small as told; only root may make one, and without it the test is left out. */
final class SmallDisk implements AutoCloseable {

    private final Path path;

    SmallDisk(Path folder, String options) throws IOException {
        this.path = Files.createDirectory(folder.resolve("small"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path.toString()), "no mount allowed");
    }

    Path path() {
        return path;
    }

    void again(String options) throws IOException {
        assertThat(run("mount", "-o", options, path.toString())).isTrue();
    }

    @Override
    public void close() throws IOException {
        assertThat(run("umount", path.toString())).isTrue();
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
