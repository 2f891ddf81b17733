package dev.dromedarr.playlist.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.io.web.WebSilence;
import dev.dromedarr.playlist.Census;
import dev.dromedarr.playlist.EntryView;
import dev.dromedarr.playlist.EpisodeTags;
import dev.dromedarr.playlist.Feed;
import dev.dromedarr.playlist.M3u;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.PlaylistSource.Draft;
import dev.dromedarr.playlist.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes a list in as it comes: unpacks, counts and keeps it in one pass. */
final class Intake {

    private static final int PEEKED = 4096;

    private final KeptFiles kept;
    private final EpisodeTags tags;
    private final long limit;

    /** Takes in no list that is longer, unpacked. */
    Intake(KeptFiles kept, EpisodeTags tags, long limit) {
        this.kept = kept;
        this.tags = tags;
        this.limit = limit;
    }

    /** Reads to the end, and gives what can become the kept list. */
    Draft take(Playlist list, InputStream packed, Playlist.Stamp stamp) {
        KeptFiles.Growing growing = kept.grow(list.id());
        try {
            InputStream in = Packed.open(packed, who(list));
            refusePages(in, list);
            var taker = new Census.Taker();
            Tee tee = new Tee(in, growing.out(), list);
            Tally tally = M3u.read(tee, tags, taker);
            return new Taken(growing, taker.of(tee.bytes, tally), stamp);
        } catch (IOException e) {
            growing.close();
            throw WebSilence.of(who(list), e);
        } catch (RuntimeException e) {
            growing.close();
            throw e;
        }
    }

    /** Writes the list of an account down, then reads and counts what was written. */
    Draft take(Playlist list, XtreamAccount account) {
        KeptFiles.Growing growing = kept.grow(list.id());
        try {
            long[] bytes = new long[1];
            account.write(
                    line -> {
                        byte[] text = line.text().getBytes(StandardCharsets.UTF_8);
                        bytes[0] += text.length;
                        refuseLonger(bytes[0], list);
                        kept.write(growing.out(), text, 0, text.length);
                    },
                    lines -> kept.each(list.id(), entry -> lines.accept(line(entry))));
            var taker = new Census.Taker();
            Tally tally = growing.read(tags, taker);
            return new Taken(growing, taker.of(bytes[0], tally), Playlist.Stamp.NONE);
        } catch (RuntimeException e) {
            growing.close();
            throw e;
        }
    }

    private static KeptLine line(EntryView entry) {
        return new KeptLine(
                entry.name().toString(),
                entry.group().toString(),
                entry.attribute("tmdb-id"),
                entry.attribute("year"),
                entry.attribute("series"),
                entry.address());
    }

    private void refuseLonger(long bytes, Playlist list) {
        if (bytes > limit) {
            throw new Refused("%s is longer than %,d bytes; raise playlist.size-limit when that is right"
                    .formatted(who(list), limit));
        }
    }

    static String who(Playlist list) {
        return "The playlist at " + list.shown();
    }

    /** A page that says "log in", or an error as JSON, comes with status 200 as well. */
    private static void refusePages(InputStream in, Playlist list) throws IOException {
        in.mark(PEEKED);
        byte[] start = in.readNBytes(PEEKED);
        in.reset();
        for (byte one : start) {
            boolean before = one == (byte) 0xEF || one == (byte) 0xBB || one == (byte) 0xBF || (one >= 0 && one <= ' ');
            if (!before) {
                if (one == '<' || one == '{' || one == '[') {
                    throw new Refused(
                            who(list)
                                    + " is a web page or an answer of a program, and no M3U; open the address in a browser to see what it says");
                }
                return;
            }
        }
    }

    /** Gives the bytes to the reader, and writes them down. */
    private final class Tee implements Feed {

        private final InputStream in;
        private final OutputStream out;
        private final Playlist list;
        private long bytes;

        Tee(InputStream in, OutputStream out, Playlist list) {
            this.in = in;
            this.out = out;
            this.list = list;
        }

        @Override
        public int read(byte[] buffer, int at, int room) {
            int count = fetch(buffer, at, room);
            if (count > 0) {
                bytes += count;
                refuseLonger(bytes, list);
                kept.write(out, buffer, at, count);
            }
            return count;
        }

        private int fetch(byte[] buffer, int at, int room) {
            try {
                return in.read(buffer, at, room);
            } catch (IOException e) {
                throw WebSilence.of(who(list), e);
            }
        }
    }

    private record Taken(KeptFiles.Growing growing, Census census, Playlist.Stamp stamp) implements Draft {

        @Override
        public void keep() {
            growing.keep();
        }

        @Override
        public void close() {
            growing.close();
        }
    }
}
