package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Entry;

/** Which pairs do not come back: a person has rejected them, or the entry came home for an item that has a file. */
@FunctionalInterface
public interface Rejections {

    /** None at all. */
    Rejections NONE = (item, entry) -> false;

    boolean rejected(WantedItem item, Entry entry);
}
