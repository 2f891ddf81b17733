package dev.dromedarr.app.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as people write them. */
final class Quantities {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,12})\\s?([a-z]*)");

    private static final Map<String, Duration> DURATIONS = Map.of(
            "", Duration.ofSeconds(1),
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private static final Map<String, Long> SIZES = Map.of(
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

    private static final Duration LONGEST = Duration.ofDays(365);

    private Quantities() {}

    /** {@code 60} are seconds; {@code 500ms}, {@code 60s}, {@code 5m}, {@code 1h}, {@code 2d}. */
    static Optional<Duration> duration(String text) {
        Matcher parts = parts(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        return Optional.ofNullable(DURATIONS.get(parts.group(2)))
                .filter(unit -> number > 0 && number <= LONGEST.toMillis() / unit.toMillis())
                .map(unit -> unit.multipliedBy(number));
    }

    /** {@code 10MB} is ten million, {@code 4KiB} is 4096, a bare number is bytes. */
    static Optional<Long> size(String text) {
        Matcher parts = parts(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        return Optional.ofNullable(SIZES.get(parts.group(2)))
                .filter(unit -> number <= Long.MAX_VALUE / unit)
                .map(unit -> unit * number);
    }

    private static Matcher parts(String text) {
        return NUMBER_AND_UNIT.matcher(text.toLowerCase(Locale.ROOT));
    }
}
