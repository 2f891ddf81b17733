package dev.dromedarr.download;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a playlist wants a player to send along: {@code User-Agent=…&Referer=…}. */
public final class PlayerHeaders {

    private static final Map<String, String> KNOWN =
            Map.of("user-agent", "User-Agent", "referer", "Referer", "referrer", "Referer", "origin", "Origin");

    /** These may go to any server; the others tell where somebody comes from. */
    private static final List<String> FOR_ALL = List.of("User-Agent");

    private PlayerHeaders() {}

    /** The headers in it; whatever is not known, or could not be sent, is left out. */
    public static Map<String, String> of(Optional<String> options) {
        Map<String, String> headers = new TreeMap<>();
        for (String option : options.orElse("").split("&", -1)) {
            String[] parts = option.split("=", 2);
            String name = KNOWN.get(parts[0].strip().toLowerCase(Locale.ROOT));
            if (name != null && parts.length == 2) {
                String value = decoded(parts[1]).strip();
                if (!value.isEmpty() && value.chars().allMatch(sign -> sign >= ' ' && sign < 0x7f)) {
                    headers.putIfAbsent(name, value);
                }
            }
        }
        return headers;
    }

    /** What of them another server gets, to which we are sent on. */
    public static Map<String, String> forOthers(Map<String, String> headers) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.keySet().retainAll(FOR_ALL);
        return fewer;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that stands for itself.
            return text;
        }
    }
}
