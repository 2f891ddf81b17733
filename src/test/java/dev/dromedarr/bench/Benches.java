package dev.dromedarr.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the measurements: {@code mvn -Pbench} all of them, {@code -Dbench=names} one. */
public final class Benches {

    private Benches() {}

    /** What is measured, by name. */
    private static Map<String, Bench> all() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("names", NameBench::run);
        benches.put("real-names", RealNames::run);
        return benches;
    }

    /** The one argument is the name of a bench, or "all". */
    public static void main(String[] arguments) throws Exception {
        String wanted = arguments.length == 0 || arguments[0].isBlank() ? "all" : arguments[0];
        Map<String, Bench> benches = all();
        if (!wanted.equals("all") && !benches.containsKey(wanted)) {
            throw new IllegalArgumentException("no bench is called " + wanted + "; there are " + benches.keySet());
        }
        for (Map.Entry<String, Bench> bench : benches.entrySet()) {
            if (wanted.equals("all") || wanted.equals(bench.getKey())) {
                bench.getValue().run();
            }
        }
    }

    /** One measurement, which prints what it finds. */
    @FunctionalInterface
    interface Bench {
        void run() throws Exception;
    }
}
