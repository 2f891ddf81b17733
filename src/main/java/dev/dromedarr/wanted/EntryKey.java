package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Entry;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what an entry is known again. Providers move to other servers, and change users and passwords: what stays is the name of the
 * entry, and the number or name at the end of its address.
 */
public final class EntryKey {

    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:id|vod|stream|movie|episode|file|video)(?:_?id)?=[^&]{1,100}");

    private EntryKey() {}

    /** The same for the same entry; it may hold parts of the address, so it is not to be kept as it is. */
    public static String of(Entry entry) {
        String address = entry.address().reveal();
        int fragment = address.indexOf('#');
        String[] halves = (fragment < 0 ? address : address.substring(0, fragment)).split("\\?", 2);
        String last = halves[0].substring(halves[0].lastIndexOf('/') + 1);
        String numbers = halves.length < 2
                ? ""
                : Stream.of(halves[1].split("&"))
                        .filter(pair -> NUMBERED.matcher(pair).matches())
                        .sorted()
                        .collect(Collectors.joining("&"));
        String name = Normalizer.normalize(entry.name(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        return name + "\n" + last + "\n" + numbers;
    }
}
