package dev.dromedarr.bench;

import dev.dromedarr.bench.gen.Generator;
import dev.dromedarr.bench.gen.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Makes the labelled sets that matching is measured with, below {@code target/bench}, unless they are there. */
final class GenerateBench {

    private static final int SHOWN = 12;

    private GenerateBench() {}

    /** {@code -Dbench.sets=50k,1m} or {@code judging-*} says which; without it the usual three. */
    static void run() throws Exception {
        List<String> wanted = List.of(System.getProperty("bench.sets", "").split(","));
        boolean usual = wanted.get(0).isBlank();
        for (Preset preset : Preset.all()) {
            if (usual ? preset.seed() < 3 : wanted.stream().anyMatch(preset::named)) {
                make(Path.of("target/bench"), preset);
            }
        }
    }

    private static void make(Path folder, Preset preset) throws Exception {
        long start = System.nanoTime();
        Path set = Generator.under(folder, preset);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.print(Files.readString(set.resolve("summary.txt")));
        System.out.printf("%s: %.1f s%n", set, seconds);
        for (String file : List.of("playlist.m3u", "truth.tsv", "wanted.tsv", "namesakes.tsv")) {
            System.out.printf(
                    "  %-12s %,13d bytes, sha256 %s%n", file, Files.size(set.resolve(file)), hash(set.resolve(file)));
        }
    }

    private static String hash(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    }
}
