package dev.dromedarr.download;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what an answer means: go on, start over, leave, wait, or give up. */
public final class Replies {

    /** How long a server is left in peace that does not say how long. */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    /** Of providers: not now (403), too many requests (429), too many connections (458), no bandwidth left (509). */
    private static final List<Integer> BUSY = List.of(403, 429, 458, 509);

    private static final Pattern CONTENT_RANGE =
            Pattern.compile("(?i)bytes[ =](?:(\\d{1,18})-(\\d{1,18})|\\*)/(\\d{1,18}|\\*)");

    private Replies() {}

    /** The meaning of an answer to what was asked. */
    public static Reply read(Ask ask, Answer answer, Instant now) {
        int status = answer.status();
        if (REDIRECTS.contains(status)) {
            return answer.header("location")
                    .<Reply>map(Reply.Follow::new)
                    .orElse(new Reply.No("sends us on (status " + status + ") and does not say where to"));
        }
        if (BUSY.contains(status)) {
            return new Reply.Busy(status, pause(answer.header("retry-after"), now));
        }
        return switch (status) {
            case 200 -> whole(answer);
            case 206 -> part(ask, answer);
            case 416 -> outside(ask, answer);
            case 401 ->
                new Reply.No(
                        "is not given to us (status 401); look at user and password, and whether the account has run out");
            case 404, 410 ->
                new Reply.No(
                        "is not there any more (status " + status + "); refresh the playlist, or choose another entry");
            case 408, 425 -> new Reply.Later("was answered with status " + status);
            default ->
                status >= 500
                        ? new Reply.Later("was answered with status " + status)
                        : new Reply.No("was answered with status " + status
                                + ", which is no file; look whether the address opens in a player");
        };
    }

    private static Reply whole(Answer answer) {
        if (answer.packing().isPresent()) {
            return answer.packing().get().matches("(x-)?gzip")
                    ? new Reply.Fresh(Version.unpacked(), Optional.empty(), true)
                    : new Reply.No("comes packed as \"" + plain(answer.packing().get())
                            + "\", although that was not asked for; choose another entry");
        }
        Optional<Long> size = answer.length();
        if (size.isEmpty() && !answer.chunked()) {
            return new Reply.No("comes without its length, and without a mark at its end, so that a cut would not show;"
                    + " choose another entry");
        }
        if (size.filter(bytes -> bytes == 0).isPresent()) {
            return new Reply.No("is empty; choose another entry");
        }
        return new Reply.Fresh(new Version(mark(answer), size, 0), size, false);
    }

    private static Reply part(Ask ask, Answer answer) {
        Matcher range = CONTENT_RANGE.matcher(answer.header("content-range").orElse(""));
        long wanted = ask.from().orElse(0);
        if (answer.packing().isPresent()
                || !range.matches()
                || range.group(1) == null
                || Long.parseLong(range.group(1)) != wanted
                || Long.parseLong(range.group(2)) < wanted) {
            return new Reply.Anew();
        }
        long until = Long.parseLong(range.group(2)) + 1;
        Optional<Long> size = total(range);
        if (size.filter(bytes -> bytes < until).isPresent() || changed(ask, answer, size)) {
            return new Reply.Anew();
        }
        if (ask.from().isEmpty()) {
            return new Reply.Fresh(new Version(mark(answer), size, 0), Optional.of(until), false);
        }
        String mark =
                ask.version().map(Version::mark).filter(text -> !text.isEmpty()).orElse(mark(answer));
        Optional<Long> known = size.or(() -> ask.version().flatMap(Version::size));
        return new Reply.Rest(
                wanted,
                until,
                new Version(mark, known, ask.version().map(Version::since).orElse(0L)));
    }

    /** The server has nothing behind what we asked for: then it is whole, or another file. */
    private static Reply outside(Ask ask, Answer answer) {
        Matcher range = CONTENT_RANGE.matcher(answer.header("content-range").orElse(""));
        Optional<Long> size = range.matches() ? total(range) : Optional.empty();
        if (ask.from().isEmpty()) {
            return new Reply.No(
                    "was answered with status 416, although no part of it was asked for; choose another entry");
        }
        return size.filter(bytes -> bytes == ask.home()).isPresent() && !changed(ask, answer, size)
                ? new Reply.Whole()
                : new Reply.Anew();
    }

    private static Optional<Long> total(Matcher range) {
        return Optional.of(range.group(3)).filter(text -> !text.equals("*")).map(Long::valueOf);
    }

    /** Some servers do not care for If-Range; then it shows in what they say of the file. */
    private static boolean changed(Ask ask, Answer answer, Optional<Long> size) {
        if (ask.version().isEmpty()) {
            return false;
        }
        Version ours = ask.version().get();
        boolean otherSize =
                ours.size().isPresent() && size.isPresent() && !ours.size().equals(size);
        Optional<String> theirs = answer.header(ours.tag() ? "etag" : "last-modified");
        boolean otherMark = theirs.filter(mark -> !mark.equals(ours.mark())).isPresent();
        return otherSize || (otherMark && !ours.mark().isEmpty());
    }

    private static String mark(Answer answer) {
        Optional<String> tag = answer.header("etag").filter(text -> text.matches("(W/)?\"[\\x21\\x23-\\x7e]{1,200}\""));
        Optional<String> date =
                answer.header("last-modified").filter(text -> date(text).isPresent());
        return tag.filter(text -> !text.startsWith("W/"))
                .or(() -> date)
                .or(() -> tag)
                .orElse("");
    }

    private static Duration pause(Optional<String> retryAfter, Instant now) {
        Duration asked = retryAfter
                .flatMap(text -> text.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : date(text).map(then -> Duration.between(now, then)))
                .orElse(PAUSE);
        return asked.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            // Not a date: then it says nothing.
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        String letters = text.replaceAll("[^a-z0-9, -]", "");
        return letters.substring(0, Math.min(20, letters.length()));
    }
}
