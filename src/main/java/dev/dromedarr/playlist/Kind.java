package dev.dromedarr.playlist;

/** What an entry seems to be. */
public enum Kind {
    MOVIE,
    EPISODE,
    /** A channel that is sent now. */
    LIVE,
    /** Nothing tells. */
    OTHER
}
