package dev.dromedarr.download;

import dev.dromedarr.instance.Kind;
import java.time.Instant;
import java.util.List;

/** The folders at home where whole files have their place. */
public interface Shelf {

    /**
     * Puts the part of a download in its place, whole or not at all, and never over a different file. Asked again after a crash, it
     * finds what it did before.
     *
     * @param path below the folder for its kind: folders, then the file's name
     * @param size in bytes: a file of this size in its place, and no part any more, is what it did before
     * @return the file's whole path
     * @throws dev.dromedarr.fault.Unavailable when the disk does not do it now
     * @throws dev.dromedarr.fault.Refused when a person must change something: another file is there, no such folder, no permission
     */
    String place(long id, Kind kind, List<String> path, long size);

    /**
     * Removes folders of ours that are empty, and were not changed since then. A shelf that makes none has nothing to do.
     *
     * @throws dev.dromedarr.fault.Unavailable when the disk does not do it now
     * @throws dev.dromedarr.fault.Refused when a person must change something
     */
    default void tidy(Instant since) {}
}
