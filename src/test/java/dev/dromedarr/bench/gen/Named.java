package dev.dromedarr.bench.gen;

import java.util.List;

/**
 * An entry with its name.
 *
 * @param bare the title alone, as some providers put it into {@code tvg-name}
 * @param last the last episode where it holds several, otherwise the only one
 * @param notes what was done to it, for reading errors afterwards
 */
record Named(String name, String bare, String group, int last, List<String> notes) {}
