package dev.dromedarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.dromedarr.sim.ListText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class M3uMemoryTest {

    private static final int TIMES = 25;
    private static final int ENTRIES = 8000;
    private static final long FEW = 4 << 20;

    /** Counted in bytes allocated, so that it holds whatever the collector does. */
    @Test
    void two_hundred_thousand_entries_are_read_with_their_names_and_kinds_in_a_few_megabytes() throws IOException {
        byte[] piece;
        try (InputStream list = new ListText("http://h.example", ENTRIES).stream()) {
            piece = list.readAllBytes();
        }
        var tags = new UsualTags();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        read(piece, 1, tags);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        long entries = read(piece, TIMES, tags);

        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(entries).isEqualTo((long) TIMES * ENTRIES);
        assertThat(allocated).isLessThan(FEW);
    }

    private static long read(byte[] piece, int times, EpisodeTags tags) {
        long[] at = new long[1];
        Feed feed = (buffer, from, room) -> {
            int start = (int) (at[0] % piece.length);
            int count = Math.min(room, piece.length - start);
            if (at[0] >= (long) piece.length * times) {
                return -1;
            }
            System.arraycopy(piece, start, buffer, from, count);
            at[0] += count;
            return count;
        };
        long[] sum = new long[1];
        return M3u.read(
                        feed,
                        tags,
                        entry -> sum[0] +=
                                entry.name().length() + entry.kind().name().length())
                .entries();
    }
}
