package dev.dromedarr.app;

import dev.dromedarr.app.settings.KeyFile;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at everything that the engine will need: folder, keys, port, database, routes, instances. It makes no file. A database
 * that is there is opened as the engine opens it, which brings its tables up to date; an absent file is left absent.
 */
public final class Check {

    private Check() {}

    /** One sentence per problem, each with its remedy. */
    public static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        Path folder = settings.configDir().toAbsolutePath().normalize();
        if (!writable(folder)) {
            problems.add(
                    "The config folder %s cannot be written; set DROMEDARR_CONFIG_DIR to a folder that this user may write to"
                            .formatted(folder));
        }
        keys(settings, problems);
        folders(settings, problems);
        CheckPort.of(settings).problem().ifPresent(problems::add);
        database(settings, problems);
        problems.addAll(new CheckRoutes(settings).problems());
        return problems;
    }

    /** What is worth knowing, and in order. */
    public static List<String> notes(Settings settings) {
        List<String> notes = new ArrayList<>();
        CheckPort.of(settings).note().ifPresent(notes::add);
        if (settings.instances().stream().noneMatch(instance -> instance.kind().triaged())) {
            notes.add(Senses.NOTHING_TO_DO);
        }
        apart(settings, notes);
        return notes;
    }

    /** A folder that is not there yet is made in the nearest one that is. */
    private static boolean writable(Path folder) {
        try {
            Files.delete(Files.createTempFile(nearest(folder), "dromedarr", ".check"));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Path nearest(Path folder) {
        Path nearest = folder;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    private static void folders(Settings settings, List<String> problems) {
        Settings.Directories folders = settings.directories();
        folder("directories.movies", folders.movies(), problems);
        folder("directories.tvshows", folders.tvshows(), problems);
        folder("directories.temp", folders.temp(), problems);
        HomeDisks.access(settings.downloads().rights()).trouble().ifPresent(problems::add);
    }

    /** From one file system to another a file is copied, which takes longer and needs the room twice. */
    private static void apart(Settings settings, List<String> notes) {
        Path temp = nearest(HomeDisks.temp(settings).toAbsolutePath().normalize());
        Stream.of(settings.directories().movies(), settings.directories().tvshows())
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .filter(folder -> !sameStore(temp, folder))
                .forEach(folder -> notes.add(
                        "%s and %s lie on different file systems: each file is copied from one to the other; set directories.temp (TEMP_DIR) to a folder beside it to have it moved at once"
                                .formatted(temp, folder)));
    }

    private static boolean sameStore(Path one, Path other) {
        try {
            return Files.getFileStore(one).equals(Files.getFileStore(other));
        } catch (IOException e) {
            // Whether they can be used at all is told elsewhere.
            return true;
        }
    }

    private static void folder(String setting, Optional<Path> folder, List<String> problems) {
        folder.filter(path -> !Files.isDirectory(path) || !writable(path))
                .ifPresent(path ->
                        problems.add("%s: %s is no folder that this user may write to; make it, or correct the setting"
                                .formatted(setting, path)));
    }

    private static void keys(Settings settings, List<String> problems) {
        key(settings, "webhook-secret", settings.webhook().secret(), problems);
        key(settings, "api-key", settings.apiKey(), problems);
        key(settings, "master-key", settings.secretKey(), problems);
    }

    private static void key(Settings settings, String name, Optional<Secret> given, List<String> problems) {
        Path file = settings.configDir().resolve(name);
        if (given.isPresent() || !Files.exists(file)) {
            return;
        }
        try {
            if (new KeyFile(file).read().isEmpty()) {
                problems.add(file + " is empty; restore it from your backup, or delete it and a new key is made");
            }
        } catch (Refused unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void database(Settings settings, List<String> problems) {
        Optional<Path> file = Memory.address(settings).file();
        if (file.filter(path -> !Files.exists(path)).isPresent()) {
            Path folder = file.get().toAbsolutePath().normalize().getParent();
            if (settings.database().url().isPresent() && folder != null && !writable(folder)) {
                problems.add("The folder %s for the database cannot be written; make it, or correct database.url"
                        .formatted(folder));
            }
            return;
        }
        try (Memory memory = Memory.open(settings)) {
            memory.trouble().ifPresent(problems::add);
        } catch (Refused | Unavailable e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }
}
