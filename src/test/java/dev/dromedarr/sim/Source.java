package dev.dromedarr.sim;

import java.util.List;

/** Where a file comes from that is brought in. */
interface Source {

    /** The release that it was. */
    String title();

    int score();

    List<String> formats();

    long size();

    /** Whether nothing seeds it. */
    boolean canMove();

    /**
     * It has its place in the library.
     *
     * @param path there
     * @param away whether it is gone from where it was
     */
    void broughtIn(String path, boolean away);
}
