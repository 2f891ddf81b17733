package dev.dromedarr.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.dromedarr.wanted.LabelledSet;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.Matcher;
import dev.dromedarr.wanted.Matches;
import dev.dromedarr.wanted.Namesakes;
import dev.dromedarr.wanted.Preferences;
import dev.dromedarr.wanted.Rejections;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How fast, how rightly and how honestly wanted items are found in labelled playlists of a million entries. */
final class MatchBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 8);
    private static final int WORKERS = 2;
    private static final double[] THRESHOLDS = {0.5, 0.8, 0.9, 0.95, 0.98};

    private MatchBench() {}

    static void run() throws IOException {
        Honesty together = new Honesty();
        for (Path set : sets("match")) {
            System.out.println("-- " + set.getFileName());
            measure(new LabelledSet(set), together);
        }
        System.out.println("-- all sets together");
        together.print();
    }

    /** The labelled sets in the folder that {@code bench.sets} names; says so when there are none. */
    static List<Path> sets(String bench) throws IOException {
        Path folder = Path.of(System.getProperty("bench.sets", ""));
        List<Path> sets = List.of();
        if (!folder.toString().isEmpty() && Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                sets = inside.filter(set -> Files.exists(set.resolve("truth.tsv")))
                        .sorted()
                        .toList();
            }
        }
        if (sets.isEmpty()) {
            System.out.println(
                    bench
                            + ": skipped, -Dbench.sets=<folder> names no folder of labelled sets (bench \"generate\" makes them)");
        }
        return sets;
    }

    private static void measure(LabelledSet set, Honesty together) throws IOException {
        Matcher matcher = matcher(Namesakes.NOBODY, Matcher.USUAL_MOST);
        long[] wall = new long[ROUNDS];
        long[] cpu = new long[ROUNDS];
        Matches matches = new Matches(List.of(), 0, new dev.dromedarr.playlist.Tally());
        for (int round = 0; round < ROUNDS; round++) {
            long cpuStart = cpu();
            long start = System.nanoTime();
            try (var lists = set.lists()) {
                matches = matcher.match(set.wanted(), Set.of(), lists);
            }
            wall[round] = (System.nanoTime() - start) / 1_000_000;
            cpu[round] = (cpu() - cpuStart) / 1_000_000;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf(
                "%,d wanted x %,d entries: best %d ms, median %d ms wall on %d threads; best %d ms CPU%n",
                set.wanted().size(), matches.tally().entries(), wall[0], wall[ROUNDS / 2], WORKERS, cpu[0]);
        judge(set, "nobody asked for namesakes", Namesakes.NOBODY, together);
        judge(set, "namesakes known", set.namesakes(), together);
    }

    /** Some movies stand in a list a hundred times; here each copy counts. */
    private static void judge(LabelledSet set, String how, Namesakes namesakes, Honesty together) {
        System.out.println(how + ":");
        try (var lists = set.lists()) {
            Matches all = matcher(namesakes, 1000).match(set.wanted(), Set.of(), lists);
            rightness(set, all);
            Honesty honesty = new Honesty();
            for (Honesty one : List.of(honesty, together)) {
                one.count(how + ", all pairs", set, all.all());
                one.count(
                        how + ", the best of each item, which is what people see",
                        set,
                        all.items().stream().map(Matches.OfItem::best));
            }
            honesty.print();
            if (Boolean.getBoolean("bench.misses")) {
                Misses.print(set, all);
            }
        }
    }

    private static Matcher matcher(Namesakes namesakes, int most) {
        return new Matcher(namesakes, Preferences.NONE, Rejections.NONE, 0, WORKERS, most);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static boolean right(LabelledSet set, Match match) {
        return set.right(match.item(), match.entry().address().reveal());
    }

    private static void rightness(LabelledSet set, Matches matches) {
        for (double threshold : THRESHOLDS) {
            List<Match> told = matches.all()
                    .filter(match -> match.confidence().value() >= threshold)
                    .toList();
            long right = told.stream().filter(match -> right(set, match)).count();
            System.out.printf(
                    "at %.2f: %,6d told, precision %.2f %%, recall %.2f %%%n",
                    threshold, told.size(), 100.0 * right / Math.max(1, told.size()), 100.0 * right / set.pairs());
        }
    }
}
