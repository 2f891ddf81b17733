package dev.dromedarr.sim.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TinyMediaTest {

    private static final Duration LENGTH = Duration.ofMinutes(92);

    @ParameterizedTest(name = "{0} begins with {2} at {1}")
    @CsvSource({
        "mkv, 0, 1a45dfa3",
        "mp4, 4, 66747970",
        "avi, 0, 52494646",
        "avi, 8, 41564920",
        "ts, 0, 47",
        "ts, 188, 47",
        "ts, 99640, 47"
    })
    void each_kind_of_file_begins_as_such_files_do(String kind, int at, String hex) {
        byte[] all = make(kind, 1, 100_000).all();

        assertThat(HexFormat.of().formatHex(all, at, at + hex.length() / 2)).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({"mkv", "mp4", "avi", "ts"})
    void a_file_is_as_large_as_it_was_wanted_and_the_same_each_time(String kind) {
        Content file = make(kind, 7, 54_321);

        assertThat(file.size()).isEqualTo(54_321);
        assertThat(file.all())
                .isEqualTo(make(kind, 7, 54_321).all())
                .isNotEqualTo(make(kind, 8, 54_321).all());
    }

    @ParameterizedTest
    @CsvSource({"mkv", "mp4", "avi", "ts"})
    void a_piece_from_the_middle_is_what_is_there_in_the_whole(String kind) {
        Content file = make(kind, 3, 3_000_001);
        byte[] whole = file.all();
        var random = new Random(5);

        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(whole.length);
            int count = random.nextInt(Math.min(70_000, whole.length - from)) + 1;
            byte[] piece = new byte[count + 3];
            file.read(from, piece, 3, count);

            assertThat(Arrays.equals(piece, 3, count + 3, whole, from, from + count))
                    .isTrue();
        }
    }

    @Test
    void a_file_can_be_larger_than_memory() {
        byte[] end = new byte[16];

        TinyMedia.mkv(1, 50L << 30, LENGTH).read((50L << 30) - 16, end, 0, 16);

        assertThat(end).isNotEqualTo(new byte[16]);
    }

    @Test
    void a_file_too_small_for_what_is_in_it_is_not_made() {
        assertThatThrownBy(() -> make("mkv", 1, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_lies_on_the_disk_is_compared_byte_by_byte(@TempDir Path folder) throws IOException {
        Content file = make("mp4", 1, 200_000);
        Path whole = folder.resolve("whole");
        file.writeTo(whole);
        Path part = folder.resolve("part");
        Content.of(Arrays.copyOf(file.all(), 150_000)).writeTo(part);
        Path other = folder.resolve("other");
        make("mp4", 2, 200_000).writeTo(other);

        assertThat(file.lies(whole)).isTrue();
        assertThat(file.lies(part)).isFalse();
        assertThat(file.begins(part)).isTrue();
        assertThat(file.begins(other)).isFalse();
    }

    private static Content make(String kind, long seed, long size) {
        return switch (kind) {
            case "mkv" -> TinyMedia.mkv(seed, size, LENGTH);
            case "mp4" -> TinyMedia.mp4(seed, size, LENGTH);
            case "avi" -> TinyMedia.avi(seed, size, LENGTH);
            default -> TinyMedia.ts(seed, size, LENGTH);
        };
    }
}
