package dev.dromedarr.playlist;

/** Gives the bytes of a list, in order. */
@FunctionalInterface
public interface Feed {

    /**
     * Writes the next bytes into the buffer.
     *
     * @return how many, at least one; -1 at the end
     */
    int read(byte[] buffer, int at, int room);
}
