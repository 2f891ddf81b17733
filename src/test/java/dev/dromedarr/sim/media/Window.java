package dev.dromedarr.sim.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a file was asked for: from its first byte to before its last. */
record Window(long from, long to) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");
    private static final Pattern END = Pattern.compile("bytes=-(\\d{1,18})");

    /** The range of a header; empty when it is none that a server has to know. */
    static Optional<Window> of(String header, long size) {
        Matcher range = RANGE.matcher(header);
        if (range.matches()) {
            long from = Long.parseLong(range.group(1));
            long to = range.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(range.group(2)) + 1);
            return Optional.of(new Window(from, to));
        }
        Matcher end = END.matcher(header);
        return end.matches()
                ? Optional.of(new Window(Math.max(0, size - Long.parseLong(end.group(1))), size))
                : Optional.empty();
    }

    boolean empty() {
        return from >= to;
    }

    /** The same number of bytes, so far away, and within the file. */
    Window moved(long by, long size) {
        long start = Math.max(0, Math.min(size - 1, from + by));
        return new Window(start, Math.min(size, start + to - from));
    }
}
