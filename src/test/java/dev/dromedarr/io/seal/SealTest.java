package dev.dromedarr.io.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final Seal SEAL = new Seal(new Secret("0123456789abcdef0123456789abcdef"));
    private static final Seal OTHER = new Seal(new Secret("fedcba9876543210fedcba9876543210"));

    @TempDir
    Path folder;

    @Test
    void a_text_comes_back_and_looks_different_each_time() {
        String sealed = SEAL.seal("address", "http://h/u/päss");

        assertThat(SEAL.open("address", sealed)).isEqualTo("http://h/u/päss");
        assertThat(SEAL.seal("address", "http://h/u/päss")).isNotEqualTo(sealed);
        assertThat(SEAL.fingerprint("address", "a"))
                .isEqualTo(SEAL.fingerprint("address", "a"))
                .isNotEqualTo(OTHER.fingerprint("address", "a"));
    }

    @Test
    void another_master_key_is_told_with_its_remedy() {
        String sealed = SEAL.seal("address", "http://h/u/p");

        assertThatThrownBy(() -> OTHER.open("address", sealed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another master key")
                .hasMessageContaining("SECRET_KEY");
        assertThatThrownBy(() -> SEAL.open("else", sealed)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://h/u/p", "v1:", "v1:AAAA", "v1:%%%"})
    void what_was_never_sealed_is_refused(String text) {
        assertThatThrownBy(() -> SEAL.open("address", text)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SealedFile.BLOCK - 1, SealedFile.BLOCK, SealedFile.BLOCK + 1, 3 * SealedFile.BLOCK + 77})
    void a_file_of_any_length_is_read_from_any_place(int length) throws Exception {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        Path file = sealed(plain);

        try (FileChannel channel = FileChannel.open(file)) {
            var reader = SealedFile.read(SEAL, channel);
            assertThat(reader.size()).isEqualTo(length);
            for (int from : new int[] {0, Math.min(1, length), length / 2, Math.max(0, length - 1)}) {
                byte[] read = new byte[length + 10];
                int count = Math.max(0, reader.read(from, read, 5, length + 5));
                assertThat(count).isEqualTo(length - from);
                assertThat(Arrays.copyOfRange(read, 5, 5 + count)).isEqualTo(Arrays.copyOfRange(plain, from, length));
            }
            assertThat(reader.read(length, new byte[10], 0, 10)).isEqualTo(-1);
        }
    }

    @Test
    void nothing_can_be_read_in_the_file_itself() throws Exception {
        byte[] bytes = Files.readAllBytes(sealed("http://h/user/password/1.mkv".getBytes(StandardCharsets.UTF_8)));

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("user", "password");
    }

    @Test
    void a_file_that_was_cut_swapped_or_changed_is_refused() throws Exception {
        byte[] whole = Files.readAllBytes(sealed(new byte[3 * SealedFile.BLOCK]));
        int block = SealedFile.BLOCK + Seal.TAG_BYTES;
        byte[] changed = whole.clone();
        changed[100] ^= 1;
        byte[] swapped = whole.clone();
        System.arraycopy(whole, 16, swapped, 16 + block, block);
        System.arraycopy(whole, 16 + block, swapped, 16, block);

        for (byte[] bad : new byte[][] {changed, swapped, Arrays.copyOf(whole, 16 + 2 * block), new byte[10]}) {
            Path file = Files.write(folder.resolve("bad"), bad);
            try (FileChannel channel = FileChannel.open(file)) {
                assertThatThrownBy(() -> SealedFile.read(SEAL, channel).read(0, new byte[bad.length], 0, bad.length))
                        .isInstanceOf(Refused.class);
            }
        }
    }

    private Path sealed(byte[] plain) throws Exception {
        Path file = folder.resolve("sealed");
        try (OutputStream out = SealedFile.write(SEAL, Files.newOutputStream(file))) {
            out.write(plain);
        }
        return file;
    }
}
