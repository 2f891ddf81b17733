package dev.dromedarr.bench;

import dev.dromedarr.release.NameScanner;
import dev.dromedarr.release.ReleaseName;
import dev.dromedarr.release.ReleaseNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well and how fast names are read: field by field on labelled names, beside guessit where it is installed. */
final class NameBench {

    private static final int ROUNDS = 400;

    private NameBench() {}

    static void run() throws IOException, InterruptedException {
        Optional<Path> folder = Optional.ofNullable(System.getProperty("bench.names"))
                .filter(text -> !text.isBlank())
                .map(Path::of);
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            System.out.println("names: skipped, -Dbench.names=<folder> names no folder of labelled names (*.tsv)");
            return;
        }
        List<LabelledName> labels = LabelledName.readAll(folder.get());
        Scores ours = new Scores();
        labels.forEach(label -> ours.add(label, Answer.of(ReleaseNames.read(label.name()))));
        Optional<Scores> guessit = Guessit.scores(labels);
        print(ours, guessit);
        if (Boolean.getBoolean("bench.misses")) {
            ours.misses().forEach(System.out::println);
        }
        speed(labels);
    }

    private static void print(Scores ours, Optional<Scores> guessit) {
        System.out.printf(
                "%-24s %-11s %5s %10s %10s%n",
                "names", "field", "n", "dromedarr", guessit.isPresent() ? "guessit" : "");
        for (Map.Entry<String, int[]> row : ours.counts().entrySet()) {
            String[] key = row.getKey().split("\t", -1);
            String other = guessit.map(scores -> percent(scores.counts().getOrDefault(row.getKey(), new int[2])))
                    .orElse("");
            System.out.printf(
                    "%-24s %-11s %5d %10s %10s%n", key[0], key[1], row.getValue()[0], percent(row.getValue()), other);
        }
        if (guessit.isEmpty()) {
            System.out.println("guessit: not installed for python3, so its column is empty");
        }
    }

    private static String percent(int[] count) {
        return "%.1f".formatted(100.0 * count[1] / count[0]);
    }

    private static void speed(List<LabelledName> labels) {
        List<char[]> names = new ArrayList<>();
        labels.forEach(label -> names.add(label.name().toCharArray()));
        NameScanner scanner = new NameScanner();
        long sum = 0;
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (char[] name : names) {
                scanner.scan(name, 0, name.length);
                for (int title = 0; title < scanner.titles(); title++) {
                    sum += scanner.looseKey(title);
                }
            }
            best = Math.max(best, names.size() / ((System.nanoTime() - begin) / 1e9));
        }
        System.out.printf(
                "scanner with keys: %,.0f names/s on one thread (best of %d rounds; checksum %x)%n", best, ROUNDS, sum);
        double read = 0;
        for (int round = 0; round < ROUNDS / 10; round++) {
            long begin = System.nanoTime();
            for (LabelledName label : labels) {
                ReleaseName name = ReleaseNames.read(label.name());
                sum += name.titles().size();
            }
            read = Math.max(read, labels.size() / ((System.nanoTime() - begin) / 1e9));
        }
        System.out.printf("full reading: %,.0f names/s on one thread%n", read);
    }
}
