package dev.dromedarr.app.settings;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.sql.Address;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a value must look like.
 *
 * @param wanted completes "give …"
 * @param read the value, or nothing when the text does not have this shape
 * @param secret whether the text must not be shown
 */
record Shape<T>(String wanted, Function<String, Optional<T>> read, boolean secret) {

    private static final List<String> YES = List.of("true", "1", "yes", "on");
    private static final List<String> NO = List.of("false", "0", "no", "off");

    static final Shape<Boolean> YES_OR_NO = of("true or false", text -> {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    });
    static final Shape<Duration> DURATION =
            of("a duration above zero such as 60, 500ms, 60s, 5m or 1h", Quantities::duration);
    static final Shape<Long> SIZE =
            of("bytes per second such as 10MB, 4KiB or 500000, or 0 for no limit", Quantities::size);
    static final Shape<Long> LENGTH = of("bytes above zero such as 500MB or 2GiB", text -> Quantities.size(text)
            .filter(bytes -> bytes > 0));
    static final Shape<Double> FRACTION = of("a number from 0 to 1 such as 0.8", text -> attempt(text, BigDecimal::new)
            .map(BigDecimal::doubleValue)
            .filter(number -> number >= 0 && number <= 1));
    static final Shape<String> TEXT = of("a text", Optional::of);
    static final Shape<Path> FOLDER = of("the path of a folder", text -> attempt(text, Path::of));
    static final Shape<String> CRON = of(
            "a Quartz schedule of six or seven fields, with ? for the day of month or of week, such as \"0 0 0/6 * * ?\"",
            text -> Optional.of(text).filter(Cron::valid));
    static final Shape<String> LANGUAGE =
            of("the two letters of a language, such as en, de or fr", text -> Optional.of(text.toLowerCase(Locale.ROOT))
                    .filter(letters -> Set.of(Locale.getISOLanguages()).contains(letters) && letters.length() == 2));
    static final Shape<Integer> RESOLUTION = of("a resolution such as 2160p, 1080p or 720p", text -> Optional.of(text)
            .map(given -> given.equalsIgnoreCase("4k") ? "2160" : given)
            .filter(given -> given.matches("[1-9]\\d{2,3}[pPiI]?"))
            .map(given -> Integer.valueOf(given.replaceAll("\\D", ""))));
    static final Shape<String> URL_BASE = of("a path such as /dromedarr, or nothing", Addresses::base);
    static final Shape<URI> APP =
            of("an address such as http://192.168.1.10:8989 or https://host/sonarr", Addresses::app);
    static final Shape<URI> PLAYLIST = secret("the http(s) address or the path of a playlist", Addresses::playlist);
    static final Shape<Secret> SECRET = secret("a secret", text -> Optional.of(new Secret(text)));
    static final Shape<Secret> DATABASE = secret(
            "jdbc:postgresql://host/db, postgres://host/db with user:password@ before the host (special characters percent-encoded) or jdbc:sqlite:PATH",
            Shape::databaseAddress);

    static Shape<Integer> number(int least, int most) {
        String wanted = most == Integer.MAX_VALUE
                ? "a whole number, at least " + least
                : "a whole number from " + least + " to " + most;
        return of(wanted, text -> attempt(text, Integer::valueOf).filter(number -> number >= least && number <= most));
    }

    static Shape<Secret> secret(int shortest) {
        return secret(
                "at least " + shortest + " characters",
                text -> Optional.of(text).filter(t -> t.length() >= shortest).map(Secret::new));
    }

    /** One of a few words; case does not matter, the answer is written as here. */
    static Shape<String> oneOf(String... words) {
        return of(
                "one of " + String.join(", ", words), text -> Optional.of(text).flatMap(given -> List.of(words).stream()
                        .filter(word -> word.equalsIgnoreCase(given))
                        .findFirst()));
    }

    static Shape<String> words(String wanted, Predicate<String> fits) {
        return of(wanted, text -> Optional.of(text).filter(fits));
    }

    static <T> Shape<T> of(String wanted, Function<String, Optional<T>> read) {
        return new Shape<>(wanted, read, false);
    }

    private static <T> Shape<T> secret(String wanted, Function<String, Optional<T>> read) {
        return new Shape<>(wanted, read, true);
    }

    /** Nothing, when the JDK cannot read it. */
    private static Optional<Secret> databaseAddress(String text) {
        try {
            Address.of(text);
            return Optional.of(new Secret(text));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    static <T> Optional<T> attempt(String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
