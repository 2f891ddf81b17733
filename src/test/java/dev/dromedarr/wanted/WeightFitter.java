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
import java.util.Set;

/**
 * Finds what each clue is worth, by logistic regression on labelled sets: run it with the folders of the sets, and put what it
 * prints into {@code weights.properties}.
 */
public final class WeightFitter {

    private static final int CLUES = Clue.values().length;
    private static final int ROUNDS = 25;
    /** Holds clues that are hardly ever seen near zero. */
    private static final double RESTRAINT = 0.5;
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
        WantedIndex index = new WantedIndex(set.wanted());
        try (PlainLists lists = set.lists()) {
            Matcher.Found found =
                    new Matcher(namesakes, Preferences.NONE, Rejections.NONE, 0, 2, 1000).scan(index, lists);
            Doubts.settle(namesakes, index, found.shortlists());
            Judge judge = new Judge(index, found.shown());
            for (Shortlist list : found.shortlists()) {
                for (Lead lead : list == null ? List.<Lead>of() : list.leads()) {
                    if (!lead.byId()) {
                        WantedItem item = index.items().get(lead.item());
                        boolean right = set.right(item, lead.entry().address().reveal());
                        List<Said> rivals = judge.strongest(lead).stream()
                                .map(rival -> said(judge, rival.posting(), rival.clues()))
                                .toList();
                        Said said = said(judge, lead.posting(), lead.clues());
                        Count count = (item.movie() ? movies : episodes)
                                .examples.computeIfAbsent(new Example(said, rivals), none -> new Count());
                        count.all++;
                        count.right += right ? 1 : 0;
                    }
                }
            }
        }
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
    private void fit() {
        for (int round = 0; round < ROUNDS; round++) {
            int size = weights.length;
            double[] slope = new double[size];
            double[][] bend = new double[size][size];
            for (int i = 0; i < size; i++) {
                slope[i] = -RESTRAINT * weights[i];
                bend[i][i] = RESTRAINT;
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
