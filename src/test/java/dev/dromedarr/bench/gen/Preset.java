package dev.dromedarr.bench.gen;

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
    public static final Preset TRAINING = new Preset("training", ALL, 1_000_000, 5_000, 5_000, 11, USUAL);

    /** To fit the confidence with as well, with few years. */
    public static final Preset TRAINING_YEARLESS =
            new Preset("training-yearless", ALL, 1_000_000, 5_000, 5_000, 12, MANY);

    /** All that have a name. */
    public static List<Preset> all() {
        return List.of(SMALL, MILLION, MILLION_10K, YEARLESS, WORK, WORK_YEARLESS, TRAINING, TRAINING_YEARLESS);
    }
}
