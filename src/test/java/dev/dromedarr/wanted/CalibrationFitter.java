package dev.dromedarr.wanted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds how often matches of each reckoned confidence were right on labelled sets, and draws a line that only rises: run it with the
 * folders of the sets once the weights stand: what it prints is {@code calibration.properties}.
 */
public final class CalibrationFitter {

    /** The reckoned confidences that are counted together end here. */
    private static final double[] ENDS = {
        0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95,
        0.98, 0.99, 0.997, 1.01
    };

    /** The same for items of which nothing sure was found, of which there are fewer. */
    private static final double[] FEWER_ENDS = {
        0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.997, 1.01
    };

    /** Short of certain, so that the surer stays the surer. */
    private static final double MOST = 0.9995;

    /** Fewer pairs than this say nothing, and are counted with their neighbours. */
    private static final double FEWEST = 100;

    /** Confidences this near to each other are equal when the best is chosen. */
    private static final double STEPS = 50;

    private static final String HEAD = """
            # What a reckoned confidence is worth by experience: points of a bent line that only rises, reckoned:told, from 0 to 1.
            # "found" is for wanted items of which an entry is sure, "unsure" for the others. All of this file is what
            # dev.dromedarr.wanted.CalibrationFitter prints for the generator's sets "training-*", with and without namesakes.tsv, once the
            # weights stand; judged on others.
            """;

    private final Map<String, Band[]> bands = new LinkedHashMap<>();
    private final List<Unsure> unsure = new ArrayList<>();

    /** The best of an item of which nothing sure was found. */
    private record Unsure(Lessons.Series series, boolean movie, double sure, boolean right) {}

    private CalibrationFitter() {}

    /** Pairs that are reckoned about as sure as each other. */
    private record Band(double pairs, double sure, double right) {

        Band and(Band other) {
            return new Band(pairs + other.pairs, sure + other.sure, right + other.right);
        }

        double meant() {
            return sure / pairs;
        }

        double share() {
            return right / pairs;
        }
    }

    public static void main(String[] folders) throws IOException {
        var fitter = new CalibrationFitter();
        Lessons.read(folders, fitter::learn);
        Map<Lessons.Series, Double> shares = Lessons.shares(fitter.unsure, Unsure::series);
        fitter.unsure.forEach(one -> fitter.count(
                one.movie(), "unsure", FEWER_ENDS, one.sure(), one.right(), shares.getOrDefault(one.series(), 1.0)));
        System.out.println(HEAD);
        for (String kind : List.of("movie", "episode")) {
            for (String state : List.of("found", "unsure")) {
                String key = kind + "." + state;
                System.out.println(key + "=" + line(fitter.bands.getOrDefault(key, empty(1))));
            }
        }
    }

    /** Of an item of which nothing sure was found the best is counted, for no other is ever seen. */
    private void learn(LabelledSet set, Judge judge, List<Lessons.Taught> taught) {
        List<Lead> leads = taught.stream().map(Lessons.Taught::lead).toList();
        List<Judge.Reckoned> all = judge.reckon(leads);
        if (Judge.found(all)) {
            for (int i = 0; i < all.size(); i++) {
                if (!leads.get(i).byId()) {
                    Lessons.Taught one = taught.get(i);
                    count(one.movie(), "found", ENDS, all.get(i).sure(), one.right(), 1);
                }
            }
        } else {
            int best = 0;
            for (int i = 1; i < all.size(); i++) {
                best = Math.rint(all.get(i).sure() * STEPS)
                                > Math.rint(all.get(best).sure() * STEPS)
                        ? i
                        : best;
            }
            Lessons.Taught one = taught.get(best);
            double sure = judge.unsure(leads).get(best).sure();
            unsure.add(new Unsure(one.series(), one.movie(), sure, one.right()));
        }
    }

    private void count(boolean movie, String state, double[] ends, double sure, boolean right, double share) {
        Band[] line = bands.computeIfAbsent((movie ? "movie." : "episode.") + state, none -> empty(ends.length));
        int at = 0;
        while (sure >= ends[at]) {
            at++;
        }
        line[at] = line[at].and(new Band(share, share * sure, right ? share : 0));
    }

    private static Band[] empty(int length) {
        Band[] empty = new Band[length];
        Arrays.fill(empty, new Band(0, 0, 0));
        return empty;
    }

    /** Bands that would fall are made one with the ones before them. */
    private static String line(Band[] bands) {
        List<Band> rising = new ArrayList<>();
        for (Band band : enough(bands)) {
            Band last = band;
            while (!rising.isEmpty() && rising.get(rising.size() - 1).share() >= last.share()) {
                last = rising.remove(rising.size() - 1).and(last);
            }
            rising.add(last);
        }
        var line = new StringBuilder("0:0");
        String before = "0.0000";
        for (Band band : rising) {
            String meant = String.format(Locale.ROOT, "%.4f", band.meant());
            if (band.right() > 0 && meant.compareTo(before) > 0 && meant.compareTo("1") < 0) {
                line.append(' ').append(meant).append(':').append(told(band));
                before = meant;
            }
        }
        return line.append(" 1:1").toString();
    }

    private static String told(Band band) {
        return band.share() > MOST
                ? Double.toString(MOST)
                : String.format(Locale.ROOT, "%.3f", Math.min(0.999, band.share()));
    }

    private static List<Band> enough(Band[] bands) {
        List<Band> enough = new ArrayList<>();
        for (Band band : bands) {
            int last = enough.size() - 1;
            if (last >= 0 && Math.min(band.pairs(), enough.get(last).pairs()) < FEWEST) {
                enough.set(last, enough.get(last).and(band));
            } else {
                enough.add(band);
            }
        }
        return enough.stream().filter(band -> band.pairs() > 0).toList();
    }
}
