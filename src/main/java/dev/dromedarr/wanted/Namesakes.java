package dev.dromedarr.wanted;

/** Knows whether the world holds another movie or series of the same name; whoever does not know says so. */
@FunctionalInterface
public interface Namesakes {

    /** Nobody was asked. */
    Namesakes NOBODY = item -> Known.UNKNOWN;

    Known ask(WantedItem item);

    /** What is known of other works with this name. */
    enum Known {
        UNKNOWN,
        /** It is the only one. */
        NONE,
        /** There is another, of another time. */
        DISTANT,
        /** There is another, and their years are at most one apart. */
        NEAR
    }
}
