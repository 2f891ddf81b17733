package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.List;

/**
 * How large a set is, and from which seed.
 *
 * @param name of its folder
 * @param works how many movies exist; a twelfth as many series, a bit more
 * @param yearless the share of movie entries that show no year
 */
public record Preset(String name, int works, int entries, int movies, int episodes, long seed, double yearless) {

    private static final int ALL = 100_000;
    private static final double USUAL = 0.17;
    private static final double SOME = 0.3;
    private static final double MANY = 0.42;

    public static final Preset SMALL = new Preset("50k", ALL, 50_000, 500, 500, 1, USUAL);
    public static final Preset MILLION = new Preset("1m", ALL, 1_000_000, 500, 500, 2, USUAL);
    public static final Preset MILLION_10K = new Preset("1m10k", ALL, 1_000_000, 5_000, 5_000, 2, USUAL);
    /** As in real lists, four in ten movies show no year. */
    public static final Preset YEARLESS = new Preset("1m10k-yearless", ALL, 1_000_000, 5_000, 5_000, 3, MANY);
    /** Small ones of other seeds, for looking at while working. */
    public static final Preset WORK = new Preset("300k", ALL, 300_000, 5_000, 5_000, 4, USUAL);

    public static final Preset WORK_YEARLESS = new Preset("300k-yearless", ALL, 300_000, 5_000, 5_000, 5, MANY);

    /** To fit the confidence with; never to judge it. */
    public static List<Preset> training() {
        return List.of(
                training(11, USUAL),
                training(12, MANY),
                training(101, USUAL),
                training(102, MANY),
                training(105, USUAL),
                training(106, MANY),
                training(108, SOME),
                training(109, USUAL),
                training(110, MANY),
                training(111, USUAL),
                training(112, MANY),
                training(114, SOME),
                training(115, MANY),
                training(116, USUAL),
                training(118, USUAL),
                training(119, MANY));
    }

    /** To judge the confidence with, and for nothing else. */
    public static List<Preset> judging() {
        return List.of(judging(201, USUAL), judging(202, MANY), judging(203, USUAL), judging(204, MANY));
    }

    private static Preset training(long seed, double yearless) {
        return new Preset("training-" + seed, ALL, 1_000_000, 5_000, 5_000, seed, yearless);
    }

    private static Preset judging(long seed, double yearless) {
        return new Preset("judging-" + seed, ALL, 1_000_000, 5_000, 5_000, seed, yearless);
    }

    /** All that have a name. */
    public static List<Preset> all() {
        List<Preset> all = new ArrayList<>(List.of(SMALL, MILLION, MILLION_10K, YEARLESS, WORK, WORK_YEARLESS));
        all.addAll(training());
        all.addAll(judging());
        return all;
    }

    /** Whether this word means it: its name, or how its name begins with a star behind. */
    public boolean named(String word) {
        return word.endsWith("*") ? name.startsWith(word.substring(0, word.length() - 1)) : name.equals(word);
    }
}
