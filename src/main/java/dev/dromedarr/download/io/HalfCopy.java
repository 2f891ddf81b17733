package dev.dromedarr.download.io;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A copy that grows beside the place of its file, on another disk than the part. Where it grows is noted beside the part, so that it goes
 * when nobody wants it any more after a crash.
 */
final class HalfCopy {

    private HalfCopy() {}

    static String name(long id) {
        return ".dromedarr-" + id + ".part";
    }

    static void note(Path temp, long id, Path copy) throws IOException {
        Files.writeString(noted(temp, id), copy.toString());
    }

    static void forget(Path temp, long id) throws IOException {
        Files.deleteIfExists(noted(temp, id));
    }

    /** Whatever the note says, nothing goes that is not called as a copy of ours is. */
    static void discard(Path temp, long id) throws IOException {
        try {
            Path copy = Path.of(Files.readString(noted(temp, id)));
            if (name(id).equals(String.valueOf(copy.getFileName()))) {
                Files.deleteIfExists(copy);
            }
        } catch (NoSuchFileException none) {
            // Nearly always: nothing was copied.
        } catch (MalformedInputException | InvalidPathException cutOff) {
            // The power went while the note was written, and so before the copy began.
        }
        forget(temp, id);
    }

    private static Path noted(Path temp, long id) {
        return temp.resolve(id + ".copy");
    }
}
