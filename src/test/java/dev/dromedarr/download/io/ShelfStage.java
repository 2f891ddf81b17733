package dev.dromedarr.download.io;

import dev.dromedarr.instance.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder for parts and one for movies, on the disk of the tests. */
abstract class ShelfStage {

    static final List<String> PLACE = List.of("Metropolis (1927)", "Metropolis (1927) Bluray-1080p.mkv");
    static final byte[] FILM = new byte[100_000];

    static {
        new Random(1927).nextBytes(FILM);
    }

    @TempDir
    Path folder;

    Path temp;
    Path movies;
    Path target;

    @BeforeEach
    void make() throws IOException {
        temp = Files.createDirectory(folder.resolve("temp"));
        movies = Files.createDirectory(folder.resolve("movies"));
        target = movies.resolve(PLACE.get(0)).resolve(PLACE.get(1));
    }

    String place() {
        return shelf(movies, Access.USUAL).place(7, Kind.RADARR, PLACE, FILM.length);
    }

    DiskShelf shelf(Path root, Access access) {
        return new DiskShelf(temp, Optional.of(root), Optional.empty(), access);
    }

    void part(byte[] bytes) throws IOException {
        Files.write(temp.resolve("7.part"), bytes);
    }

    void other(byte[] bytes) throws IOException {
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
    }

    static List<String> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
