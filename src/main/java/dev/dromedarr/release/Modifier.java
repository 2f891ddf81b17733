package dev.dromedarr.release;

/** What was done to a release beyond its source. */
public enum Modifier {
    REMUX,
    DISK,
    RAW,
    PROPER,
    REPACK,
    REAL,
    UPSCALED
}
