package dev.dromedarr.playlist.io;

import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.playlist.Catalogue.KeptList;
import dev.dromedarr.playlist.Catalogue.Snapshot;
import dev.dromedarr.playlist.EpisodeTags;
import dev.dromedarr.playlist.M3u;
import dev.dromedarr.playlist.Tally;
import dev.dromedarr.playlist.Visitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Lists that are held open, and read by several workers at once: each takes the next slice until none is left. */
final class OpenLists implements Snapshot {

    /** Small enough that the workers end together, large enough that their beginnings cost nothing. */
    private static final long SLICE = 4 << 20;

    private final Seal seal;
    private final EpisodeTags tags;
    private final List<OpenList> open;

    OpenLists(Seal seal, EpisodeTags tags, List<OpenList> open) {
        this.seal = seal;
        this.tags = tags;
        this.open = List.copyOf(open);
    }

    @Override
    public List<KeptList> lists() {
        return open.stream().map(OpenList::list).toList();
    }

    private record Slice(OpenList list, long from, long to) {}

    @Override
    public Tally scan(int workers, IntFunction<Visitor> visitors) {
        Queue<Slice> slices = new ConcurrentLinkedQueue<>(slices());
        if (workers <= 1) {
            return work(slices, visitors.apply(0));
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<CompletableFuture<Tally>> parts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                Visitor visitor = visitors.apply(i);
                parts.add(CompletableFuture.supplyAsync(() -> work(slices, visitor), pool));
            }
            Tally all = new Tally();
            parts.forEach(part -> all.add(part.join()));
            return all;
        } catch (CompletionException e) {
            slices.clear();
            throw e.getCause() instanceof RuntimeException known ? known : e;
        } finally {
            pool.shutdown();
        }
    }

    private Queue<Slice> slices() {
        Queue<Slice> slices = new ArrayDeque<>();
        for (OpenList list : open) {
            long bytes = list.list().bytes();
            for (long from = 0; from < bytes; from += SLICE) {
                slices.add(new Slice(list, from, Math.min(bytes, from + SLICE)));
            }
        }
        return slices;
    }

    private Tally work(Queue<Slice> slices, Visitor visitor) {
        Tally tally = new Tally();
        var reader = new M3u.Slices(tags, visitor);
        for (Slice slice = slices.poll(); slice != null; slice = slices.poll()) {
            tally.add(reader.read(
                    slice.list().feed(seal, slice.from()), slice.list().list(), slice.from(), slice.to()));
        }
        return tally;
    }

    @Override
    public void close() {
        open.forEach(OpenList::close);
    }
}
