package dev.dromedarr.wanted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what each clue is worth, by logistic regression on labelled sets: once on all pairs, and once on the best pair of each item
 * of which nothing sure was found. Run it with the folders of the sets, and put what it prints into {@code weights.properties}.
 */
public final class WeightFitter {

    private static final int CLUES = Clue.values().length;
    private static final int ROUNDS = 25;
    /** Holds clues that are hardly ever seen near zero. */
    private static final double RESTRAINT = 0.5;
    /** Confidences this near to each other are equal when the best is chosen. */
    private static final double STEPS = 50;
    /** No weight changes by more in one round. */
    private static final double LONGEST_STEP = 1;

    /** What spoke for pairs of a wanted item and an entry, and what else the entry may be. */
    private record Example(Said said, List<Said> rivals) {}

    private record Said(long clues, int situation) {}

    /** How many such pairs there were, and how many of them were true. */
    private static final class Count {
        int all;
        int right;
    }

    private final Map<Example, Count> examples = new HashMap<>();
    private final double[] weights = new double[CLUES + Situation.ALL];

    private WeightFitter() {}

    /** An example of a list, and whether it was right. */
    private record Seen(Example example, boolean movie, boolean byId, boolean right) {}

    public static void main(String[] folders) throws IOException {
        Map<Example, Example> known = new HashMap<>();
        List<List<Seen>> lists = new ArrayList<>();
        for (String folder : folders) {
            LabelledSet set = new LabelledSet(Path.of(folder));
            read(set, Namesakes.NOBODY, known, lists);
            read(set, set.namesakes(), known, lists);
        }
        for (boolean movie : new boolean[] {true, false}) {
            List<List<Seen>> own =
                    lists.stream().filter(list -> list.get(0).movie() == movie).toList();
            WeightFitter usual = new WeightFitter();
            own.forEach(list -> list.forEach(usual::learn));
            usual.fit(RESTRAINT);
            usual.print(movie ? "movie." : "episode.");
            WeightFitter unsure = new WeightFitter();
            own.forEach(list -> usual.bestUnlessSure(list).ifPresent(unsure::learn));
            unsure.fit(2 * RESTRAINT);
            unsure.print(movie ? "movie.unsure." : "episode.unsure.");
        }
    }

    private static void read(
            LabelledSet set, Namesakes namesakes, Map<Example, Example> known, List<List<Seen>> lists) {
        WantedIndex index = new WantedIndex(set.wanted());
        try (PlainLists open = set.lists()) {
            Matcher.Found found =
                    new Matcher(namesakes, Preferences.NONE, Rejections.NONE, 0, 2, 1000).scan(index, open);
            Doubts.settle(namesakes, index, found.shortlists());
            Judge judge = new Judge(index, found.shown());
            for (Shortlist list : found.shortlists()) {
                if (list != null) {
                    lists.add(list.leads().stream()
                            .map(lead -> seen(set, index, judge, lead, known))
                            .toList());
                }
            }
        }
    }

    private static Seen seen(LabelledSet set, WantedIndex index, Judge judge, Lead lead, Map<Example, Example> known) {
        WantedItem item = index.items().get(lead.item());
        List<Said> rivals = judge.strongest(lead).stream()
                .map(rival -> said(judge, rival.posting(), rival.clues()))
                .toList();
        Example example = new Example(said(judge, lead.posting(), lead.clues()), rivals);
        Example same = known.computeIfAbsent(example, none -> example);
        return new Seen(
                same,
                item.movie(),
                lead.byId(),
                set.right(item, lead.entry().address().reveal()));
    }

    private void learn(Seen seen) {
        if (!seen.byId()) {
            Count count = examples.computeIfAbsent(seen.example(), none -> new Count());
            count.all++;
            count.right += seen.right() ? 1 : 0;
        }
    }

    /** The best of a list in which nothing is sure by these weights, as they are printed. */
    private Optional<Seen> bestUnlessSure(List<Seen> list) {
        Optional<Seen> best = Optional.empty();
        double most = -1;
        for (Seen seen : list) {
            double sure = seen.byId() ? 1 : sure(seen.example());
            if (sure >= Judge.FOUND) {
                return Optional.empty();
            }
            if (Math.rint(sure * STEPS) > Math.rint(most * STEPS)) {
                most = sure;
                best = Optional.of(seen);
            }
        }
        return best;
    }

    private double sure(Example example) {
        double others = example.rivals().stream()
                .mapToDouble(rival -> Math.exp(sum(rival)))
                .sum();
        double odds = Math.exp(sum(example.said()));
        return odds / (1 + odds + others);
    }

    private static Said said(Judge judge, Posting posting, long clues) {
        long all = clues | judge.seen(posting, clues);
        return new Said(all, judge.situation(posting, all));
    }

    private double sum(Said said) {
        double sum = weights[CLUES + said.situation()];
        for (long rest = said.clues(); rest != 0; rest &= rest - 1) {
            sum += weights[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** The places of all that holds. */
    private static int[] places(Said said) {
        int[] places = new int[Long.bitCount(said.clues()) + 1];
        int count = 0;
        for (long rest = said.clues(); rest != 0; rest &= rest - 1) {
            places[count++] = Long.numberOfTrailingZeros(rest);
        }
        places[count] = CLUES + said.situation();
        return places;
    }

    /** Newton's method on all clues at once; what rivals are worth follows from round to round. */
    private void fit(double restraint) {
        for (int round = 0; round < ROUNDS; round++) {
            int size = weights.length;
            double[] slope = new double[size];
            double[][] bend = new double[size][size];
            for (int i = 0; i < size; i++) {
                slope[i] = -restraint * weights[i];
                bend[i][i] = restraint;
            }
            examples.forEach((example, count) -> learn(example, count, slope, bend));
            double[] step = solve(bend, slope);
            double longest = 0;
            for (double part : step) {
                longest = Math.max(longest, Math.abs(part));
            }
            double share = Math.min(1, LONGEST_STEP / Math.max(longest, LONGEST_STEP));
            for (int i = 0; i < size; i++) {
                weights[i] += share * step[i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.rint(weights[i] * 100) / 100;
        }
    }

    private void learn(Example example, Count count, double[] slope, double[][] bend) {
        double others = Math.log1p(example.rivals().stream()
                .mapToDouble(rival -> Math.exp(sum(rival)))
                .sum());
        double told = 1 / (1 + Math.exp(others - sum(example.said())));
        double doubt = count.all * told * (1 - told);
        int[] places = places(example.said());
        for (int i : places) {
            slope[i] += count.right - count.all * told;
            for (int j : places) {
                bend[i][j] += doubt;
            }
        }
    }

    /** Cholesky: the matrix is symmetric, and the restraint keeps it positive. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= matrix[i][k] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= matrix[k][i] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }

    private void print(String prefix) {
        Set<Integer> seen = new HashSet<>();
        examples.keySet()
                .forEach(example -> Arrays.stream(places(example.said())).forEach(seen::add));
        List<String> keys = new ArrayList<>();
        for (Clue clue : Clue.values()) {
            keys.add(clue.key());
        }
        keys.addAll(Situation.keys());
        for (int i = 0; i < keys.size(); i++) {
            if (seen.contains(i)) {
                System.out.println(String.format(Locale.ROOT, "%s%s=%.2f", prefix, keys.get(i), weights[i]));
            }
        }
    }
}
