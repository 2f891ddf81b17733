package dev.dromedarr.playlist;

import java.util.Optional;

/**
 * One entry of a playlist, on its own.
 *
 * @param name the title, mended; when it is empty, {@code tvg-name}
 * @param tvgName as the attribute has it, when it differs from the name
 * @param group {@code group-title} or {@code #EXTGRP}
 * @param address where it plays, without what players append to it
 * @param options what was appended after a bar: {@code User-Agent=…}
 * @param kind a hint; the name's parser has the last word
 * @param tmdb the id that the list gives
 * @param year the year that the list gives, apart from the name
 * @param offset where its line begins in the list, in bytes
 */
public record Entry(
        String name,
        Optional<String> tvgName,
        Optional<String> group,
        Address address,
        Optional<String> options,
        Kind kind,
        Optional<Integer> tmdb,
        Optional<Integer> year,
        long offset) {

    /** Its whole address with what is appended for players, as lists write it. */
    public String playable() {
        return address.reveal() + options.map(more -> "|" + more).orElse("");
    }
}
