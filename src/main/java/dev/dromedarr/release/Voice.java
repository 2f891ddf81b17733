package dev.dromedarr.release;

/** How a release speaks: with what sound, with what written below. */
public enum Voice {
    AUDIO,
    SUBTITLED,
    DUBBED,
    DUAL,
    MULTI
}
