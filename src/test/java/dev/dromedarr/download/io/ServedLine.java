package dev.dromedarr.download.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A line, and a server that has one video for it. */
abstract class ServedLine {

    static final String PATH = "/movie/user77/secret77/5.mkv";

    @TempDir
    Path folder;

    final Shared shared;
    final FileServer server;

    @SuppressWarnings("NullAway.Init")
    LineStage stage;

    /** @param size of the video, in bytes */
    ServedLine(int size) {
        shared = new Shared(Shared.video(size, 1));
        server = new FileServer(shared);
    }

    @BeforeEach
    void open() {
        stage = new LineStage(folder);
    }

    @AfterEach
    void close() {
        server.close();
        stage.close();
    }

    String url() {
        return server.url(PATH);
    }

    Throwable failure(String address) {
        try {
            return new AssertionError("It arrived: " + stage.fetch(address));
        } catch (Refused | Unavailable e) {
            return e;
        }
    }
}
