package dev.dromedarr.sim.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Prints the story: who says what, and when. */
final class Narrator {

    private final PrintStream out;
    private final Instant start = Instant.now();

    Narrator(PrintStream out) {
        this.out = out;
    }

    synchronized void title(String text) {
        out.println();
        out.println(text);
        out.flush();
    }

    synchronized void says(String who, String what) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "%6.1fs  %-10s %s", seconds, who, what));
        out.flush();
    }

    synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }
}
