package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Entry;
import java.util.Set;

/** For which items, by their ids, an entry is confirmed or ordered already. */
@FunctionalInterface
public interface Takers {

    /** Nothing is ordered yet. */
    Takers NONE = entry -> Set.of();

    Set<Integer> of(Entry entry);
}
