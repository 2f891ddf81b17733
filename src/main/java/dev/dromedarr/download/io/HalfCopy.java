package dev.dromedarr.download.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/**
 * A copy that grows beside the place of its file, on another disk than the part. Where it grows is noted beside the part, so that it goes
 * when nobody wants it any more after a crash.
 */
final class HalfCopy {

    private HalfCopy() {}

    static String name(long id) {
        return ".dromedarr-" + id + ".part";
    }

    /** Before a copy begins. One that grew for another place goes first. */
    static void note(Path temp, long id, Path copy) {
        try {
            if (!noted(temp, id).equals(Optional.of(copy))) {
                discard(temp, id);
                write(note(temp, id), copy);
            }
        } catch (IOException | Unavailable | Refused unnoted) {
            // The disk of the parts is full, and the copy is what makes room on it: without a note, only a crash leaves
            // something behind. Where an earlier copy does not go, the note of it stays.
            return;
        }
        Folders.force(temp);
    }

    /** On the disk when this returns, or not there. */
    private static void write(Path note, Path copy) throws IOException {
        boolean whole = false;
        try {
            Files.writeString(
                    note,
                    copy.toString(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(note);
            }
        }
    }

    /** Whatever the note says, nothing goes that is not called as a copy of ours is. The note stays as long as the copy does. */
    static void discard(Path temp, long id) throws IOException {
        Optional<Path> copy = noted(temp, id).filter(path -> name(id).equals(String.valueOf(path.getFileName())));
        if (copy.isPresent()) {
            delete(copy.get());
        }
        Files.deleteIfExists(note(temp, id));
    }

    /** When the file is in its place: what does not go now stays for the cleanup, which tells of it. */
    static void discardOrLeave(Path temp, long id) {
        try {
            discard(temp, id);
        } catch (IOException | Unavailable | Refused stays) {
            // The file is home, and that is what is told; the cleanup finds the note.
            return;
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw ShelfTrouble.of(Objects.requireNonNullElse(copy.getParent(), copy), e);
        }
    }

    private static Optional<Path> noted(Path temp, long id) throws IOException {
        try {
            return Optional.of(Path.of(Files.readString(note(temp, id))));
        } catch (NoSuchFileException none) {
            // Nearly always: nothing was copied.
            return Optional.empty();
        } catch (MalformedInputException | InvalidPathException cutOff) {
            // The power went while the note was written, and so before the copy began: the note is on the disk first.
            return Optional.empty();
        }
    }

    private static Path note(Path temp, long id) {
        return temp.resolve(id + ".copy");
    }
}
