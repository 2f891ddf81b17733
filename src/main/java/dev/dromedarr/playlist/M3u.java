package dev.dromedarr.playlist;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads M3U as a stream, in one pass and in constant memory, whatever state the text is in. A slice of a list holds the entries
 * whose {@code #EXTINF} begins in it, so that several can be read at once.
 */
public final class M3u {

    /** What is read at once; no entry is longer. */
    static final int BLOCK = 512 << 10;
    /** A longer line is none. */
    static final int LONGEST_LINE = 64 << 10;

    private static final byte[] EXTINF = ascii("#EXTINF:");
    private static final byte[] EXTGRP = ascii("#EXTGRP:");
    private static final byte[] HEADER = ascii("#EXTM3U");
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int NONE = -1;

    private final byte[] bytes;
    private final EntryView view;
    private final Visitor visitor;
    private final Tally tally = new Tally();
    private final long end;

    /** Where in the list the buffer begins. */
    private long base;

    private int filled;
    private int lineStart;
    private int titleStart = NONE;
    private int titleEnd;
    private int groupStart = NONE;
    private int groupEnd;
    private boolean skipping;
    private boolean searching;
    private boolean headed;
    /** The title of the next address was dropped and counted. */
    private boolean bereft;

    private boolean done;

    private M3u(Slices room, long base, boolean searching, long end) {
        this.bytes = room.bytes;
        this.view = room.view;
        this.visitor = room.visitor;
        this.base = base;
        this.searching = searching;
        this.skipping = searching;
        this.headed = searching;
        this.end = end;
    }

    /** Reads a whole list. */
    public static Tally read(Feed feed, EpisodeTags tags, Visitor visitor) {
        return new M3u(new Slices(tags, visitor), 0, false, Long.MAX_VALUE).read(feed);
    }

    /** Reads slices of kept lists one after the other, all in the same room. */
    public static final class Slices {

        private final byte[] bytes = new byte[BLOCK];
        private final EntryView view = new EntryView(bytes);
        private final Visitor visitor;

        public Slices(EpisodeTags tags, Visitor visitor) {
            this.visitor = visitor;
            view.tags(tags);
        }

        /**
         * Reads the entries of a kept list that begin between these places.
         *
         * @param feed gives the list from one byte before {@code from} on, or from its beginning when that is 0
         */
        public Tally read(Feed feed, Catalogue.KeptList list, long from, long to) {
            view.of(list);
            return new M3u(this, Math.max(0, from - 1), from > 0, to).read(feed);
        }
    }

    private Tally read(Feed feed) {
        while (!done) {
            int count = feed.read(bytes, filled, bytes.length - filled);
            boolean last = count < 0;
            int from = filled;
            filled += Math.max(0, count);
            lines(Math.max(from, lineStart));
            if (last) {
                finish();
                break;
            }
            makeRoom();
        }
        return tally;
    }

    private void lines(int from) {
        byte[] all = bytes;
        int to = filled;
        for (int i = from; i < to && !done; i++) {
            while (i + Long.BYTES <= to && noneBelow((long) LONGS.get(all, i))) {
                i += Long.BYTES;
            }
            if (i >= to) {
                return;
            }
            byte one = all[i];
            if (one <= '\r' && (one == '\n' || one == '\r')) {
                line(i);
                lineStart = i + 1;
            }
        }
    }

    /** Whether none of eight bytes is one that could end a line. */
    private static boolean noneBelow(long eight) {
        return ((eight - 0x0e0e0e0e0e0e0e0eL) & ~eight & 0x8080808080808080L) == 0;
    }

    private void finish() {
        if (!done && lineStart < filled) {
            line(filled);
        }
        if (!done) {
            forget(Flaw.NO_ADDRESS);
        }
    }

    /** Moves what is not yet read to the front. */
    private void makeRoom() {
        if (filled - lineStart > LONGEST_LINE) {
            tooLong();
            lineStart = filled;
        }
        int keep = titleStart == NONE ? lineStart : titleStart;
        if (filled - keep > BLOCK / 2) {
            // More than a thousand lines of remarks between a title and its address.
            forget(Flaw.TOO_LONG);
            keep = lineStart;
        }
        System.arraycopy(bytes, keep, bytes, 0, filled - keep);
        base += keep;
        filled -= keep;
        lineStart -= keep;
        titleStart = titleStart == NONE ? NONE : titleStart - keep;
        titleEnd -= keep;
        groupStart = groupStart == NONE ? NONE : groupStart - keep;
        groupEnd -= keep;
    }

    private void tooLong() {
        if (!skipping) {
            tally.count(Flaw.TOO_LONG);
            titleStart = NONE;
            groupStart = NONE;
            skipping = true;
            bereft = true;
        }
    }

    private void line(int stop) {
        if (skipping) {
            skipping = false;
            return;
        }
        int from = lineStart;
        int to = stop;
        while (from < to && (blank(bytes[from]) || mark(from, to))) {
            from += blank(bytes[from]) ? 1 : 3;
        }
        while (to > from && blank(bytes[to - 1])) {
            to--;
        }
        if (from == to) {
            return;
        }
        if (to - from > LONGEST_LINE) {
            tooLong();
            skipping = false;
        } else if (bytes[from] == '#') {
            remark(from, to);
        } else if (!searching) {
            address(from, to);
        }
    }

    private void remark(int from, int to) {
        if (starts(EXTINF, from, to)) {
            if (base + from >= end) {
                forget(Flaw.NO_ADDRESS);
                done = true;
                return;
            }
            searching = false;
            bereft = false;
            forget(Flaw.NO_ADDRESS);
            headed();
            titleStart = from;
            titleEnd = to;
        } else if (titleStart != NONE && starts(EXTGRP, from, to)) {
            groupStart = from + EXTGRP.length;
            groupEnd = to;
        } else if (starts(HEADER, from, to)) {
            headed = true;
        }
    }

    private void address(int from, int to) {
        headed();
        if (titleStart == NONE && !bereft) {
            tally.count(Flaw.NO_TITLE);
        }
        bereft = false;
        if (titleStart != NONE) {
            view.set(base, titleStart, titleStart + EXTINF.length, titleEnd, groupStart, groupEnd, from, to);
            visit();
        }
        titleStart = NONE;
        groupStart = NONE;
    }

    private void visit() {
        @Nullable Flaw lost = view.cut(tally);
        if (lost == null) {
            tally.entry();
            visitor.visit(view);
        } else {
            tally.count(lost);
        }
    }

    /** The title that waited for its address has none. */
    private void forget(Flaw flaw) {
        if (titleStart != NONE) {
            tally.count(flaw);
            titleStart = NONE;
            groupStart = NONE;
        }
    }

    private void headed() {
        if (!headed) {
            tally.count(Flaw.NO_HEADER);
            headed = true;
        }
    }

    private boolean starts(byte[] word, int from, int to) {
        if (to - from < word.length) {
            return false;
        }
        for (int i = 1; i < word.length; i++) {
            byte one = bytes[from + i];
            if ((one >= 'a' && one <= 'z' ? one - 32 : one) != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** A byte order mark: also in the middle, where lists were joined. */
    private boolean mark(int at, int to) {
        return to - at >= 3 && bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF;
    }

    private static boolean blank(byte one) {
        return one >= 0 && one <= ' ';
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
