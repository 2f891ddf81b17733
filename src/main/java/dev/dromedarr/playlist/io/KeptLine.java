package dev.dromedarr.playlist.io;

import dev.dromedarr.playlist.Address;
import java.util.Optional;

/**
 * An entry as we write it ourselves, in M3U with attributes of our own.
 *
 * @param series whose episode it is and when that was changed, {@code 42@1700000000}, so that it need not be asked for again
 */
record KeptLine(
        String name,
        String group,
        Optional<String> tmdb,
        Optional<String> year,
        Optional<String> series,
        Address address) {

    /** Two lines, with their ends. */
    String text() {
        var line = new StringBuilder("#EXTINF:-1");
        attribute(line, "tmdb-id", tmdb);
        attribute(line, "year", year);
        attribute(line, "series", series);
        attribute(line, "group-title", Optional.of(group));
        return line.append(',')
                .append(oneLine(name))
                .append('\n')
                .append(oneLine(address.reveal()))
                .append('\n')
                .toString();
    }

    private static void attribute(StringBuilder line, String key, Optional<String> value) {
        value.map(KeptLine::oneLine).ifPresent(text -> line.append(' ')
                .append(key)
                .append("=\"")
                .append(text.replace('"', '\''))
                .append('"'));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
