package dev.dromedarr.bench;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files of one gigabyte from this very machine: against curl, at a limit, three at once. Server and client are processes of their own. */
final class LineBench {

    private static final long SIZE = 1_000_000_000;

    private LineBench() {}

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("line-bench");
        Path movie = folder.resolve("movie.mkv");
        try (RandomAccessFile file = new RandomAccessFile(movie.toFile(), "rw")) {
            file.setLength(SIZE);
            file.write(new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3});
        }
        try (Launched server = Launched.bare(folder, LineServer.class, Map.of("LINE_FILE", movie.toString()))) {
            server.awaitPort();
            Map<String, String> settings = Map.of(
                    "LINE_URL",
                    "http://127.0.0.1:" + server.port() + "/movie.mkv",
                    "LINE_FOLDER",
                    Files.createDirectory(folder.resolve("home")).toString(),
                    "JAVA_TOOL_OPTIONS",
                    "-Xmx128m");
            try (Launched client = Launched.bare(folder, LineClient.class, settings)) {
                client.awaitEnd();
                System.out.println(client.log());
            }
        }
    }
}
