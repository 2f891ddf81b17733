package dev.dromedarr.sim.media;

import dev.dromedarr.sim.media.Flow.End;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What goes wrong with one answer: what it says, and how it comes. Both can be put together: {@code cut(1000).chunked()}. */
public final class Trouble {

    static final Trouble NONE = new Trouble(new Says.Asked(), Flow.USUAL);

    private static final String PAGE = "<!DOCTYPE html>\n<html><body>Your subscription has expired.</body></html>\n";

    private final Says says;
    private final Flow flow;

    private Trouble(Says says, Flow flow) {
        this.says = says;
        this.flow = flow;
    }

    /** Nothing goes wrong: to put between two that do. */
    public static Trouble none() {
        return NONE;
    }

    /** The connection is closed after so many bytes of the answer. */
    public static Trouble cut(long bytes) {
        return NONE.with(Flow.USUAL.ends(bytes, End.CLOSE));
    }

    /** The connection is reset after so many bytes of the answer. */
    public static Trouble reset(long bytes) {
        return NONE.with(Flow.USUAL.ends(bytes, End.RESET));
    }

    /** After so many bytes nothing comes any more. */
    public static Trouble stall(long bytes) {
        return NONE.with(Flow.USUAL.ends(bytes, End.STALL));
    }

    /** After so many bytes it ends as if it were whole, and promises no more than that. */
    public static Trouble less(long bytes) {
        return NONE.with(Flow.USUAL.ends(bytes, End.PRETEND));
    }

    /** So many bytes too many come behind the last one. */
    public static Trouble more(int bytes) {
        return NONE.with(Flow.USUAL.longer(bytes));
    }

    /** So many bytes come in a second. */
    public static Trouble trickle(long bytesPerSecond) {
        return NONE.with(Flow.USUAL.at(bytesPerSecond));
    }

    /** The answer begins after a while. */
    public static Trouble late(Duration wait) {
        return NONE.with(Flow.USUAL.later(wait));
    }

    /** A page for people, with status 200. */
    public static Trouble html() {
        return new Trouble(new Says.Page("text/html", PAGE.getBytes(StandardCharsets.UTF_8)), Flow.USUAL);
    }

    /** One byte, said to be all there is. */
    public static Trouble oneByte() {
        return new Trouble(new Says.Page("video/x-matroska", new byte[] {0x1a}), Flow.USUAL);
    }

    /** Nothing, with status 200. */
    public static Trouble empty() {
        return new Trouble(new Says.Page("video/x-matroska", new byte[0]), Flow.USUAL);
    }

    /** Everything from the first byte on, whatever range is asked for. */
    public static Trouble ignoresRange() {
        return new Trouble(new Says.Whole(), Flow.USUAL);
    }

    /** A range so many bytes away from the asked one. */
    public static Trouble otherRange(long bytesAway) {
        return new Trouble(new Says.Moved(bytesAway), Flow.USUAL);
    }

    /** Everything, packed. */
    public static Trouble gzip() {
        return new Trouble(new Says.Packed(), Flow.USUAL);
    }

    /** Before it is answered another file takes the place of this one, with validators of its own. */
    public static Trouble replaced(Content by) {
        return new Trouble(new Says.Replaced(by, false), Flow.USUAL);
    }

    /** Before it is answered another file takes the place of this one, and its validators stay as they were. */
    public static Trouble replacedSilently(Content by) {
        return new Trouble(new Says.Replaced(by, true), Flow.USUAL);
    }

    /** No file but this status. */
    public static Trouble status(int code) {
        return new Trouble(new Says.Status(code, Optional.empty()), Flow.USUAL);
    }

    /** No file but this status, and when to come again: seconds, or a date. */
    public static Trouble status(int code, String retryAfter) {
        return new Trouble(new Says.Status(code, Optional.of(retryAfter)), Flow.USUAL);
    }

    /** On to this address, for now. */
    public static Trouble redirect(String to) {
        return redirect(302, to);
    }

    public static Trouble redirect(int code, String to) {
        return new Trouble(new Says.Redirect(code, to), Flow.USUAL);
    }

    /** The same, in chunks and without a length. */
    public Trouble chunked() {
        return with(flow.inChunks());
    }

    /** The same, and then closed after so many bytes. */
    public Trouble thenCut(long bytes) {
        return with(flow.ends(bytes, End.CLOSE));
    }

    /** The same, and then reset after so many bytes. */
    public Trouble thenReset(long bytes) {
        return with(flow.ends(bytes, End.RESET));
    }

    /** The same at so many bytes a second. */
    public Trouble slowly(long bytesPerSecond) {
        return with(flow.at(bytesPerSecond));
    }

    Says says() {
        return says;
    }

    Flow flow() {
        return flow;
    }

    private Trouble with(Flow other) {
        return new Trouble(says, other);
    }
}
