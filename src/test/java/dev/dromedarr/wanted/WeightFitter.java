package dev.dromedarr.wanted;

import java.io.IOException;
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
 * of which nothing sure was found. Run it with the folders of the sets: what it prints is {@code weights.properties}.
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
        double all;
        double right;
    }

    private final Map<Example, Count> examples = new HashMap<>();
    private static final int SIZE = CLUES + Situation.ALL + Situation.GROUPS;
    /** No series of the sets is dated a year off, and real ones are: what goes with that is not learnt from them. */
    private static final String NEVER = "year_near.";

    private static final String HEAD = """
            # What each clue is worth when entries are matched with what is wanted: the logarithm of how many times likelier a match becomes.
            # The sum of those that hold, s, makes the confidence 1 / (1 + exp(-s)); what else wanted the same entry fits takes its share.
            #
            # All of this file is what dev.dromedarr.wanted.WeightFitter prints (logistic regression) for the generator's sets "training-*",
            # each taken once with and once without namesakes.tsv; judged on others. A clue that is missing here is worth nothing. Those of
            # which the sets hold a few works only, or none, are set by hand, and stand last; they are held while the others are fitted.
            # "unsure" is for wanted items of which no entry is sure with the others: they may not be in the lists at all, and the same clues
            # say less. A clue that is missing there is worth what it is worth elsewhere. "year_...seen_..." counts for all namesakes together.
            """;

    private final String prefix;
    private final boolean[] held = new boolean[SIZE];
    private final double[] weights = new double[SIZE];

    private WeightFitter(boolean movie) {
        this.prefix = movie ? "movie." : "episode.";
        List<String> keys = keys();
        for (int i = 0; i < SIZE; i++) {
            String hand = HandWeights.ALL.getProperty(prefix + keys.get(i));
            held[i] = hand != null || (!movie && keys.get(i).startsWith(NEVER));
            weights[i] = hand == null ? 0 : Double.parseDouble(hand);
        }
    }

    /** An example of a list, and whether it was right. */
    private record Seen(Example example, Lessons.Series series, boolean movie, boolean byId, boolean right) {}

    public static void main(String[] folders) throws IOException {
        Map<Example, Example> known = new HashMap<>();
        List<List<Seen>> lists = new ArrayList<>();
        Lessons.read(
                folders,
                (set, judge, leads) -> lists.add(
                        leads.stream().map(lead -> seen(judge, lead, known)).toList()));
        System.out.println(HEAD);
        for (boolean movie : new boolean[] {true, false}) {
            List<List<Seen>> own =
                    lists.stream().filter(list -> list.get(0).movie() == movie).toList();
            WeightFitter usual = new WeightFitter(movie);
            own.forEach(list -> list.forEach(seen -> usual.learn(seen, 1)));
            usual.fit(RESTRAINT);
            usual.print("");
            WeightFitter unsure = new WeightFitter(movie);
            List<Seen> best = own.stream()
                    .flatMap(list -> usual.bestUnlessSure(list).stream())
                    .toList();
            Map<Lessons.Series, Double> shares = Lessons.shares(best, Seen::series);
            best.forEach(seen -> unsure.learn(seen, shares.getOrDefault(seen.series(), 1.0)));
            unsure.fit(2 * RESTRAINT);
            unsure.print("unsure.");
        }
        System.out.print(HandWeights.TEXT);
    }

    private static Seen seen(Judge judge, Lessons.Taught taught, Map<Example, Example> known) {
        Lead lead = taught.lead();
        List<Said> rivals = judge.strongest(lead).stream()
                .map(rival -> said(judge, rival.posting(), rival.clues()))
                .toList();
        Example example = new Example(said(judge, lead.posting(), lead.clues()), rivals);
        Example same = known.computeIfAbsent(example, none -> example);
        return new Seen(same, taught.series(), taught.movie(), lead.byId(), taught.right());
    }

    private void learn(Seen seen, double share) {
        if (!seen.byId()) {
            Count count = examples.computeIfAbsent(seen.example(), none -> new Count());
            count.all += share;
            count.right += seen.right() ? share : 0;
        }
    }

    /** The best of a list in which nothing is sure by these weights, as they are printed. */
    private Optional<Seen> bestUnlessSure(List<Seen> list) {
        Optional<Seen> best = Optional.empty();
        double most = -1;
        for (Seen seen : list) {
            double sure = seen.byId() ? 1 : sure(seen.example());
            if (seen.byId() || Judge.sure(sure, seen.example().said().clues())) {
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
        double sum =
                weights[CLUES + said.situation()] + weights[CLUES + Situation.ALL + Situation.group(said.situation())];
        for (long rest = said.clues(); rest != 0; rest &= rest - 1) {
            sum += weights[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** The places of all that holds. */
    private static int[] places(Said said) {
        int[] places = new int[Long.bitCount(said.clues()) + 2];
        int count = 0;
        for (long rest = said.clues(); rest != 0; rest &= rest - 1) {
            places[count++] = Long.numberOfTrailingZeros(rest);
        }
        places[count] = CLUES + said.situation();
        places[count + 1] = CLUES + Situation.ALL + Situation.group(said.situation());
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
            hold(slope, bend);
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

    private void hold(double[] slope, double[][] bend) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE && held[i]; j++) {
                bend[i][j] = 0;
                bend[j][i] = 0;
            }
            slope[i] = held[i] ? 0 : slope[i];
            bend[i][i] = held[i] ? 1 : bend[i][i];
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

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Clue clue : Clue.values()) {
            keys.add(clue.key());
        }
        keys.addAll(Situation.keys());
        keys.addAll(Situation.groupKeys());
        return keys;
    }

    private void print(String state) {
        Set<Integer> seen = new HashSet<>();
        examples.keySet()
                .forEach(example -> Arrays.stream(places(example.said())).forEach(seen::add));
        List<String> keys = keys();
        for (int i = 0; i < SIZE; i++) {
            if (seen.contains(i) && !held[i]) {
                System.out.println(String.format(Locale.ROOT, "%s%s%s=%.2f", prefix, state, keys.get(i), weights[i]));
            }
        }
        System.out.println();
    }
}
