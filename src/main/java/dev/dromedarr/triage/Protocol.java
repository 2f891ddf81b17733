package dev.dromedarr.triage;

/** How a download came. */
public enum Protocol {
    TORRENT,
    USENET,
    UNKNOWN
}
