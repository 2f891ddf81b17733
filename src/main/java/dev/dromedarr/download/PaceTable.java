package dev.dromedarr.download;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits for hours of the day: {@code 01:00-07:00 0, 18:00-23:30 2MB}. The first that fits holds; one may pass midnight. */
public record PaceTable(List<Window> windows) {

    /** The same pace at all hours. */
    public static final PaceTable EMPTY = new PaceTable(List.of());

    private static final Pattern WINDOW =
            Pattern.compile("(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})\\s+(\\d{1,12})\\s?([a-z]{0,3})(?:/s)?");
    private static final Map<String, Long> UNITS = Map.of(
            "",
            1L,
            "b",
            1L,
            "kb",
            1_000L,
            "mb",
            1_000_000L,
            "gb",
            1_000_000_000L,
            "kib",
            1L << 10,
            "mib",
            1L << 20,
            "gib",
            1L << 30);

    /** Without later changes. */
    public PaceTable {
        windows = List.copyOf(windows);
    }

    /**
     * Some hours.
     *
     * @param to not belonging to them; the same as {@code from} for the whole day
     * @param limit in bytes a second; 0 for none
     */
    public record Window(LocalTime from, LocalTime to, long limit) {

        boolean holds(LocalTime hour) {
            boolean begun = !hour.isBefore(from);
            boolean over = !hour.isBefore(to);
            return from.isBefore(to) ? (begun && !over) : (begun || !over);
        }
    }

    /** Reads the list; empty when it is not one. {@code 24:00} is midnight. */
    public static Optional<PaceTable> parse(String text) {
        List<Window> windows = new ArrayList<>();
        for (String part : text.toLowerCase(Locale.ROOT).split("[,;\n]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Optional<Window> window = window(part.strip());
            if (window.isEmpty()) {
                return Optional.empty();
            }
            windows.add(window.get());
        }
        return Optional.of(new PaceTable(windows));
    }

    /** The limit that holds at this hour; empty when none of the windows does. */
    public Optional<Long> at(LocalTime hour) {
        return windows.stream()
                .filter(window -> window.holds(hour))
                .map(Window::limit)
                .findFirst();
    }

    private static Optional<Window> window(String text) {
        Matcher parts = WINDOW.matcher(text);
        if (!parts.matches() || !UNITS.containsKey(parts.group(4))) {
            return Optional.empty();
        }
        try {
            long limit = Math.multiplyExact(Long.parseLong(parts.group(3)), UNITS.getOrDefault(parts.group(4), 1L));
            return Optional.of(new Window(hour(parts.group(1)), hour(parts.group(2)), limit));
        } catch (DateTimeException | ArithmeticException e) {
            // 25:00 is no hour, and nothing is that fast.
            return Optional.empty();
        }
    }

    private static LocalTime hour(String text) {
        String[] parts = text.split(":", 2);
        return text.equals("24:00")
                ? LocalTime.MIDNIGHT
                : LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
