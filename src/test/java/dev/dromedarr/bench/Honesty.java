package dev.dromedarr.bench;

import dev.dromedarr.wanted.LabelledSet;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.WantedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Whether confidence says the truth: in each tenth of it, what was said and what is true. */
public final class Honesty {

    /** So many points apart may be what was said and what is true. */
    public static final double ALLOWED = 5;

    private final Map<String, Tenth[]> tables = new LinkedHashMap<>();

    /** A movie or series of one set: all of its entries and episodes are right or wrong together. */
    private record Work(LabelledSet set, boolean movie, int id) {}

    /** Matches whose confidence is in one tenth. */
    public static final class Tenth {
        private final Map<Work, Double> off = new HashMap<>();
        private int pairs;
        private double said;
        private int right;

        private void count(Work work, double told, boolean so) {
            pairs++;
            said += told;
            right += so ? 1 : 0;
            off.merge(work, (so ? 1 : 0) - told, Double::sum);
        }

        /** How many there are. */
        public int pairs() {
            return pairs;
        }

        /** Of how many movies and series they are. */
        public int works() {
            return off.size();
        }

        /** Their confidence on average, in per cent. */
        public double said() {
            return 100 * said / Math.max(1, pairs);
        }

        /** How many of a hundred are right. */
        public double right() {
            return 100.0 * right / Math.max(1, pairs);
        }

        /** So many points apart may be the two by chance, in nineteen of twenty cases, when whole works are drawn and all is told rightly. */
        public double chance() {
            double squares = off.values().stream().mapToDouble(one -> one * one).sum();
            return 2 * 100 * Math.sqrt(squares) / Math.max(1, pairs);
        }

        /** Whether the two are further apart than is allowed and than chance explains. */
        public boolean lies() {
            return Math.abs(right() - said()) > ALLOWED + chance();
        }
    }

    /** Counts these matches into the table of that name. */
    public void count(String table, LabelledSet set, Stream<Match> matches) {
        count(table, set, matches, told -> told);
    }

    /** The same, with another confidence than they were told with. */
    public void count(String table, LabelledSet set, Stream<Match> matches, DoubleUnaryOperator instead) {
        Tenth[] tenths = tables.computeIfAbsent(table, none -> empty());
        matches.forEach(match -> {
            double told = instead.applyAsDouble(match.confidence().value());
            tenths[Math.min(9, (int) (told * 10))].count(
                    work(set, match.item()),
                    told,
                    set.right(match.item(), match.entry().address().reveal()));
        });
    }

    private static Work work(LabelledSet set, WantedItem item) {
        return new Work(set, item.movie(), item.series().orElse(item.id()));
    }

    private static Tenth[] empty() {
        Tenth[] tenths = new Tenth[10];
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = new Tenth();
        }
        return tenths;
    }

    /** Every tenth that does not say the truth, in words; none is as it should be. */
    public List<String> lies() {
        List<String> lies = new ArrayList<>();
        tables.forEach((name, tenths) -> {
            for (int i = 0; i < tenths.length; i++) {
                if (tenths[i].lies()) {
                    lies.add(name + ": " + line(i, tenths[i]));
                }
            }
        });
        return lies;
    }

    void print() {
        tables.forEach((name, tenths) -> {
            System.out.println(name + ":");
            for (int i = 0; i < tenths.length; i++) {
                System.out.println(line(i, tenths[i]));
            }
        });
    }

    private static String line(int tenth, Tenth one) {
        return "%.1f-%.1f: %,7d told, of %,6d works, said %.1f %%, true %.1f %%, by chance up to %.1f apart"
                .formatted(
                        tenth / 10.0,
                        (tenth + 1) / 10.0,
                        one.pairs(),
                        one.works(),
                        one.said(),
                        one.right(),
                        one.chance());
    }
}
