package dev.dromedarr.playlist;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Playlists out of strings and bytes, as tests read them. */
final class Lists {

    private Lists() {}

    /** What a reading brought. */
    record Reading(List<Entry> entries, Tally tally) {

        Entry only() {
            if (entries.size() != 1) {
                throw new AssertionError("One entry was expected: " + entries);
            }
            return entries.get(0);
        }
    }

    static Reading read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    static Reading read(String text, Charset charset) {
        return read(text.getBytes(charset), Integer.MAX_VALUE);
    }

    /** Gives the bytes in small pieces. */
    static Reading read(byte[] bytes, int piece) {
        List<Entry> entries = new ArrayList<>();
        Tally tally = M3u.read(feed(bytes, 0, piece), new UsualTags(), entry -> entries.add(entry.entry()));
        return new Reading(entries, tally);
    }

    static Reading slice(byte[] bytes, long from, long to) {
        List<Entry> entries = new ArrayList<>();
        int start = (int) Math.max(0, from - 1);
        Tally tally = new M3u.Slices(new UsualTags(), entry -> entries.add(entry.entry()))
                .read(feed(bytes, start, 1000), new Catalogue.KeptList(1, 1, bytes.length), from, to);
        return new Reading(entries, tally);
    }

    static Feed feed(byte[] bytes, int start, int piece) {
        int[] at = {start};
        return (buffer, from, room) -> {
            int count = Math.min(Math.min(room, piece), bytes.length - at[0]);
            System.arraycopy(bytes, at[0], buffer, from, count);
            at[0] += count;
            return count == 0 ? -1 : count;
        };
    }

    /** One entry with this line and a usual address, below a header. */
    static Entry entry(String line) {
        return read("#EXTM3U\n" + line + "\nhttp://h.example/movie/u/p/1.mkv\n").only();
    }
}
