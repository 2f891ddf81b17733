package dev.dromedarr.wanted;

/** Where an entry's title was read. */
enum NamedBy {
    NAME,
    ATTRIBUTE,
    GROUP
}
