package dev.dromedarr.bench;

import dev.dromedarr.wanted.LabelledSet;
import dev.dromedarr.wanted.Match;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Whether confidence says the truth: in each tenth of it, what was said and what is true. */
public final class Honesty {

    private final Map<String, Tenth[]> tables = new LinkedHashMap<>();

    /** Matches whose confidence is in one tenth. */
    public static final class Tenth {
        private int pairs;
        private double said;
        private int right;

        /** How many there are. */
        public int pairs() {
            return pairs;
        }

        /** Their confidence on average, in per cent. */
        public double said() {
            return 100 * said / Math.max(1, pairs);
        }

        /** How many of a hundred are right. */
        public double right() {
            return 100.0 * right / Math.max(1, pairs);
        }
    }

    /** Counts these matches into the table of that name. */
    public void count(String table, LabelledSet set, Stream<Match> matches) {
        Tenth[] tenths = tables.computeIfAbsent(table, none -> empty());
        matches.forEach(match -> {
            Tenth tenth = tenths[Math.min(9, (int) (match.confidence().value() * 10))];
            tenth.pairs++;
            tenth.said += match.confidence().value();
            tenth.right += set.right(match.item(), match.entry().address().reveal()) ? 1 : 0;
        });
    }

    private static Tenth[] empty() {
        Tenth[] tenths = new Tenth[10];
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = new Tenth();
        }
        return tenths;
    }

    /** All tables by their names, ten tenths each. */
    public Map<String, Tenth[]> tables() {
        return tables;
    }

    void print() {
        tables.forEach((name, tenths) -> {
            System.out.println(name + ":");
            for (int i = 0; i < tenths.length; i++) {
                System.out.printf(
                        "%.1f-%.1f: %,7d told, said %.1f %%, true %.1f %%%n",
                        i / 10.0, (i + 1) / 10.0, tenths[i].pairs(), tenths[i].said(), tenths[i].right());
            }
        });
    }
}
