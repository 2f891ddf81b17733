package dev.dromedarr.wanted.io;

import dev.dromedarr.release.NameScanner;
import dev.dromedarr.wanted.Titles;

/** Whether other titles are the same, by the measure of matching. */
final class SameTitle {

    private final NameScanner scanner = new NameScanner();
    private final long key;

    SameTitle(String title) {
        this.key = key(title);
    }

    boolean as(String title) {
        return key(title) == key;
    }

    private long key(String title) {
        return scanner.keysOf(Titles.bare(title)).looseHash();
    }
}
