package dev.dromedarr.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The door to the benches: {@code mvn -Pbench -Dbench=webhook}; several with commas, none for all that need nothing else. */
public final class Bench {

    /** One thing that is measured; it prints its table. */
    interface Measure {
        void run() throws Exception;
    }

    private static final Map<String, Measure> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("downloads", DownloadBench::run);
        BENCHES.put("generate", GenerateBench::run);
        BENCHES.put("line", LineBench::run);
        BENCHES.put("match", MatchBench::run);
        BENCHES.put("scan", ScanBench::run);
        BENCHES.put("start", StartBench::run);
        BENCHES.put("sweep", SweepBench::run);
        BENCHES.put("webhook", WebhookBench::run);
        BENCHES.put("names", NameBench::run);
        BENCHES.put("real-names", RealNames::run);
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = arguments.length == 0 || arguments[0].isBlank()
                ? List.copyOf(BENCHES.keySet())
                : List.of(arguments[0].split(","));
        System.out.printf(
                "Java %s, %d processors%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
        for (String name : wanted) {
            Measure bench = BENCHES.get(name);
            if (bench == null) {
                System.err.printf(
                        "There is no bench \"%s\"; there are: %s%n", name, String.join(", ", BENCHES.keySet()));
                System.exit(2);
                return;
            }
            System.out.printf("%n== %s%n", name);
            bench.run();
        }
        // Pools of clients have threads of their own.
        System.exit(0);
    }
}
