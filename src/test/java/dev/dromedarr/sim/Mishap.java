package dev.dromedarr.sim;

/** What a simulated provider does to who asks it for a list. */
public enum Mishap {
    /** Nothing: the list comes, packed when that was asked for. */
    NONE,
    /** A few bytes a second, for ever. */
    TRICKLE,
    /** The beginning, and then nothing, with the connection open. */
    STALL,
    /** Half of what was promised, then the connection is cut. */
    CUT,
    /** Entry after entry, without end. */
    ENDLESS,
    /** A page that says "log in", with status 200. */
    HTML,
    /** A small answer that unpacks to a very large one. */
    BOMB,
    /** Packed, and nobody says so. */
    PACKED_WITHOUT_HEADER,
    /** No answer but an error. */
    STATUS_500,
    /** An empty answer with status 200. */
    EMPTY,
    /** On to the same list at another path. */
    REDIRECT,
    /** On to a file of who asks. */
    REDIRECT_TO_FILE,
    /** Round and round. */
    REDIRECT_LOOP
}
