package dev.dromedarr.wanted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds how often matches of each reckoned confidence were right on labelled sets, and draws a line that only rises: run it with the
 * folders of the sets once the weights stand, and put what it prints into {@code calibration.properties}.
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

    private final Map<String, Band[]> bands = new LinkedHashMap<>();

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
        for (String folder : folders) {
            LabelledSet set = new LabelledSet(Path.of(folder));
            fitter.read(set, Namesakes.NOBODY);
            fitter.read(set, set.namesakes());
        }
        fitter.bands.forEach((key, all) -> System.out.println(key + "=" + line(all)));
    }

    private void read(LabelledSet set, Namesakes namesakes) {
        WantedIndex index = new WantedIndex(set.wanted());
        try (PlainLists lists = set.lists()) {
            Matcher.Found found =
                    new Matcher(namesakes, Preferences.NONE, Rejections.NONE, 0, 2, 1000).scan(index, lists);
            Doubts.settle(namesakes, index, found.shortlists());
            Judge judge = new Judge(index, found.shown());
            for (Shortlist list : found.shortlists()) {
                if (list != null) {
                    count(set, index, judge, list.leads());
                }
            }
        }
    }

    /** Of an item of which nothing sure was found the best is counted, for no other is ever seen. */
    private void count(LabelledSet set, WantedIndex index, Judge judge, List<Lead> leads) {
        List<Judge.Reckoned> all = judge.reckon(leads);
        if (Judge.found(all)) {
            all.forEach(one -> count(set, index, one, "found", ENDS));
        } else {
            int best = 0;
            for (int i = 1; i < all.size(); i++) {
                best = Math.rint(all.get(i).sure() * STEPS)
                                > Math.rint(all.get(best).sure() * STEPS)
                        ? i
                        : best;
            }
            count(set, index, judge.unsure(leads).get(best), "unsure", FEWER_ENDS);
        }
    }

    private void count(LabelledSet set, WantedIndex index, Judge.Reckoned one, String state, double[] ends) {
        WantedItem item = index.items().get(one.lead().item());
        if (!one.lead().byId()) {
            boolean right = set.right(item, one.lead().entry().address().reveal());
            Band[] line =
                    bands.computeIfAbsent((item.movie() ? "movie." : "episode.") + state, none -> empty(ends.length));
            int at = 0;
            while (one.sure() >= ends[at]) {
                at++;
            }
            line[at] = line[at].and(new Band(1, one.sure(), right ? 1 : 0));
        }
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
        for (Band band : rising.stream().filter(one -> one.right() > 0).toList()) {
            line.append(String.format(Locale.ROOT, " %.3f:%s", band.meant(), told(band)));
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
