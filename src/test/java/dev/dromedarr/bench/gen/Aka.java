package dev.dromedarr.bench.gen;

/**
 * Another name of a work.
 *
 * @param known whether the app lists it; providers use it all the same
 */
record Aka(String language, String text, boolean known) {}
