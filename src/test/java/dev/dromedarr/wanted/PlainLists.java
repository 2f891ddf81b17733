package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Catalogue.KeptList;
import dev.dromedarr.playlist.Catalogue.Snapshot;
import dev.dromedarr.playlist.Feed;
import dev.dromedarr.playlist.M3u;
import dev.dromedarr.playlist.Tally;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.playlist.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Lists as they are, out of texts or a file, read in slices by several workers. */
public final class PlainLists implements Snapshot {

    private static final int SLICE = 16 << 20;

    /** Reads some bytes from a place; -1 at the end. */
    private interface Bytes {
        int read(long at, byte[] buffer, int start, int room);
    }

    private record Slice(int list, long from, long to) {}

    private final List<KeptList> lists = new ArrayList<>();
    private final List<Bytes> sources = new ArrayList<>();

    /** Lists of whole texts. */
    public static PlainLists of(String... texts) {
        PlainLists lists = new PlainLists();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            lists.add(bytes.length, (at, buffer, start, room) -> {
                int count = (int) Math.min(room, bytes.length - at);
                System.arraycopy(bytes, (int) at, buffer, start, count);
                return count == 0 ? -1 : count;
            });
        }
        return lists;
    }

    /** A list with one entry for each name, at addresses that tell nothing. */
    public static PlainLists named(String... names) {
        var text = new StringBuilder("#EXTM3U\n");
        for (int i = 0; i < names.length; i++) {
            text.append("#EXTINF:-1,")
                    .append(names[i])
                    .append("\nhttp://h.example/play/")
                    .append(i)
                    .append(".php\n");
        }
        return of(text.toString());
    }

    /** The list in a file. */
    public static PlainLists of(Path file) {
        try {
            FileChannel channel = FileChannel.open(file);
            PlainLists lists = new PlainLists();
            lists.add(channel.size(), (at, buffer, start, room) -> {
                try {
                    return channel.read(ByteBuffer.wrap(buffer, start, room), at);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(long size, Bytes bytes) {
        lists.add(new KeptList(lists.size() + 1, 1, size));
        sources.add(bytes);
    }

    @Override
    public List<KeptList> lists() {
        return lists;
    }

    @Override
    public Tally scan(int workers, IntFunction<Visitor> visitors) {
        List<Slice> slices = slices();
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Tally>> parts = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            Visitor visitor = visitors.apply(worker);
            parts.add(CompletableFuture.supplyAsync(() -> work(slices, next, visitor)));
        }
        Tally all = new Tally();
        parts.forEach(part -> all.add(part.join()));
        return all;
    }

    private Tally work(List<Slice> slices, AtomicInteger next, Visitor visitor) {
        Tally tally = new Tally();
        var reader = new M3u.Slices(new UsualTags(), visitor);
        for (int i = next.getAndIncrement(); i < slices.size(); i = next.getAndIncrement()) {
            Slice slice = slices.get(i);
            tally.add(reader.read(feed(slice), lists.get(slice.list()), slice.from(), slice.to()));
        }
        return tally;
    }

    private Feed feed(Slice slice) {
        long[] at = {Math.max(0, slice.from() - 1)};
        return (buffer, start, room) -> {
            int count = sources.get(slice.list()).read(at[0], buffer, start, room);
            at[0] += Math.max(0, count);
            return count;
        };
    }

    private List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        for (int list = 0; list < lists.size(); list++) {
            long bytes = lists.get(list).bytes();
            for (long from = 0; from < bytes; from += SLICE) {
                slices.add(new Slice(list, from, Math.min(bytes, from + SLICE)));
            }
        }
        return slices;
    }

    @Override
    public void close() {
        // Bytes in memory, and a file that ends with the test.
    }
}
