package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Entry;

/** Which pairs a person has rejected; they never come back. */
@FunctionalInterface
public interface Rejections {

    /** None at all. */
    Rejections NONE = (item, entry) -> false;

    boolean rejected(WantedItem item, Entry entry);
}
