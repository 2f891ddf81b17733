package dev.dromedarr.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what one tells that a server still has the same file. As text it is the {@code validator} that is remembered with a download.
 *
 * @param mark its ETag or else its date, as the server wrote them; empty when it has neither
 * @param size of the whole, when it is known
 * @param since the bytes before this one were fetched twice already, to compare them; they are not fetched a third time
 */
public record Version(String mark, Optional<Long> size, long since) {

    private static final String UNPACKED = "unpacked";
    private static final Pattern TEXT =
            Pattern.compile("(.*?)(?:; size=(\\d{1,18}))?(?:; since=(\\d{1,18}))?", Pattern.DOTALL);

    /** Of a file that came packed: no part of it can be asked for. */
    public static Version unpacked() {
        return new Version(UNPACKED, Optional.empty(), 0);
    }

    /** Reads what {@link #text} wrote; any other text is a mark. */
    public static Version of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return new Version(text, Optional.empty(), 0);
        }
        return new Version(
                parts.group(1),
                Optional.ofNullable(parts.group(2)).map(Long::valueOf),
                parts.group(3) == null ? 0 : Long.parseLong(parts.group(3)));
    }

    /** The validator. */
    public String text() {
        return mark + size.map(bytes -> "; size=" + bytes).orElse("") + (since > 0 ? "; since=" + since : "");
    }

    /** Whether the server itself can tell by it that nothing changed: then nothing needs to be compared. */
    public boolean sure() {
        return !mark.isEmpty() && !weak() && resumable();
    }

    /** Whether a part of the file can be asked for. */
    public boolean resumable() {
        return !mark.equals(UNPACKED);
    }

    private boolean weak() {
        return mark.startsWith("W/");
    }

    /** Whether the mark is an ETag, and not a date. */
    public boolean tag() {
        return mark.startsWith("\"") || weak();
    }

    public Version since(long from) {
        return new Version(mark, size, from);
    }
}
