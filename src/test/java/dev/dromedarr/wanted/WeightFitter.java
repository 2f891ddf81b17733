package dev.dromedarr.wanted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds what each clue is worth, by logistic regression on labelled sets: run it with the folders of the sets, and put what it
 * prints into {@code weights.properties}.
 */
public final class WeightFitter {

    private static final int ROUNDS = 60;
    private static final int STEPS = 40;
    /** Holds clues that are hardly ever seen near zero. */
    private static final double RESTRAINT = 1.0;

    /** One pair of a wanted item and an entry: what spoke for it, what else the entry may be, and whether it is true. */
    private record Example(long clues, List<Long> rivals, boolean right) {}

    private final List<Example> examples = new ArrayList<>();
    private final double[] weights = new double[Clue.values().length];

    private WeightFitter() {}

    public static void main(String[] folders) throws IOException {
        WeightFitter movies = new WeightFitter();
        WeightFitter episodes = new WeightFitter();
        for (String folder : folders) {
            LabelledSet set = new LabelledSet(Path.of(folder));
            read(set, Namesakes.NOBODY, movies, episodes);
            read(set, set.namesakes(), movies, episodes);
        }
        movies.fit();
        movies.print("movie.");
        episodes.fit();
        episodes.print("episode.");
    }

    private static void read(LabelledSet set, Namesakes namesakes, WeightFitter movies, WeightFitter episodes) {
        WantedIndex index = new WantedIndex(set.wanted(), namesakes);
        try (PlainLists lists = set.lists()) {
            Matcher.Found found =
                    new Matcher(namesakes, Preferences.NONE, Rejections.NONE, 0, 2, 1000).scan(index, lists);
            Judge judge = new Judge(index, found.shown());
            for (Shortlist list : found.shortlists()) {
                for (Lead lead : list == null ? List.<Lead>of() : list.leads()) {
                    if (!lead.byId()) {
                        WantedItem item = index.items().get(lead.item());
                        boolean right = set.right(item, lead.entry().address().reveal());
                        List<Long> rivals = judge.strongest(lead).stream()
                                .map(rival -> rival.clues() | judge.seen(rival.posting(), rival.clues()))
                                .toList();
                        long clues = lead.clues() | judge.seen(lead.posting(), lead.clues());
                        (item.movie() ? movies : episodes).examples.add(new Example(clues, rivals, right));
                    }
                }
            }
        }
    }

    private static int place(Clue clue) {
        return Long.numberOfTrailingZeros(clue.bit());
    }

    private double sum(long clues) {
        double sum = 0;
        for (long rest = clues; rest != 0; rest &= rest - 1) {
            sum += weights[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** Newton's method, a few clues at a time: small, and there is no step to choose. */
    private void fit() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] others = new double[examples.size()];
            double[] sums = new double[examples.size()];
            for (int i = 0; i < others.length; i++) {
                others[i] = Math.log1p(examples.get(i).rivals().stream()
                        .mapToDouble(rival -> Math.exp(sum(rival)))
                        .sum());
                sums[i] = sum(examples.get(i).clues());
            }
            for (int step = 0; step < STEPS / 20; step++) {
                for (Clue clue : Clue.values()) {
                    improve(clue, others, sums);
                }
            }
        }
    }

    private void improve(Clue clue, double[] others, double[] sums) {
        double slope = -RESTRAINT * weights[place(clue)];
        double bend = RESTRAINT;
        for (int i = 0; i < sums.length; i++) {
            Example example = examples.get(i);
            if (clue.in(example.clues())) {
                double told = 1 / (1 + Math.exp(others[i] - sums[i]));
                slope += (example.right() ? 1 : 0) - told;
                bend += told * (1 - told);
            }
        }
        double change = Math.max(-1, Math.min(1, slope / bend));
        weights[place(clue)] += change;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += clue.in(examples.get(i).clues()) ? change : 0;
        }
    }

    private void print(String prefix) {
        for (Clue clue : Clue.values()) {
            long seen = examples.stream()
                    .filter(example -> clue.in(example.clues()))
                    .count();
            if (seen > 0) {
                System.out.println(String.format(Locale.ROOT, "%s%s=%.2f", prefix, clue.key(), weights[place(clue)]));
            }
        }
    }
}
