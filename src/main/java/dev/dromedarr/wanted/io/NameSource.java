package dev.dromedarr.wanted.io;

import dev.dromedarr.wanted.Namesakes.Question;
import dev.dromedarr.wanted.WantedItem;
import java.util.Optional;

/** Somebody who can be asked who is called so. */
interface NameSource {

    /** Whose answers these are; an answer holds for all who ask the same source. */
    String source(WantedItem item);

    /** Who is left in peace for the rest of a scan when it stays silent. */
    String who(WantedItem item);

    /** By which number the source knows the item. */
    Optional<Integer> id(WantedItem item);

    /**
     * Asks.
     *
     * @throws dev.dromedarr.fault.Unavailable when nobody answers
     * @throws dev.dromedarr.fault.Refused when the answer is no
     */
    SameNames ask(Question question);
}
