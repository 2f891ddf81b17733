package dev.dromedarr.download;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Throws parts away that nobody will go on with: of downloads that are gone, or were given up long ago. Folders of ours that are empty go
 * as well.
 */
public final class Cleanup {

    /** What was changed in this time may be in use. */
    private static final Duration STILL = Duration.ofHours(1);

    private final Parts parts;
    private final Downloads downloads;
    private final Line line;
    private final Shelf shelf;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long the part of a download is kept that is given up or gone */
    public Cleanup(Parts parts, Downloads downloads, Line line, Shelf shelf, Duration kept, Clock clock) {
        this.parts = parts;
        this.downloads = downloads;
        this.line = line;
        this.shelf = shelf;
        this.kept = kept;
        this.clock = clock;
    }

    /** What was thrown away. */
    public record Swept(int parts, long bytes) {}

    /**
     * Does what can be done now.
     *
     * @throws Unavailable when something did not go, after all else went
     * @throws Refused when a person must change something before it goes
     */
    public Swept cleanup() {
        Instant now = clock.instant();
        Instant before = now.minus(kept);
        List<Parts.Part> old = parts.all().stream()
                .filter(part -> part.changedAt().isBefore(before))
                .filter(part -> nobodys(part.download()))
                .toList();
        List<RuntimeException> troubles = new ArrayList<>();
        List<Parts.Part> gone = old.stream()
                .filter(part -> done(() -> line.discard(part.download()), troubles))
                .toList();
        boolean tidied = done(() -> shelf.tidy(now.minus(STILL)), troubles);
        if (!tidied || gone.size() < old.size()) {
            throw told(gone.size(), troubles);
        }
        return new Swept(gone.size(), gone.stream().mapToLong(Parts.Part::bytes).sum());
    }

    private static boolean done(Runnable work, List<RuntimeException> troubles) {
        try {
            work.run();
            return true;
        } catch (Unavailable | Refused e) {
            troubles.add(e);
            return false;
        }
    }

    private static RuntimeException told(int gone, List<RuntimeException> troubles) {
        RuntimeException first = troubles.get(0);
        String message = "%d parts of downloads were thrown away; %d times it was not possible: %s"
                .formatted(gone, troubles.size(), first.getMessage());
        return first instanceof Refused ? new Refused(message, first) : new Unavailable(message, first);
    }

    private boolean nobodys(long id) {
        Optional<Download> download = downloads.find(id);
        return download.map(now -> now.state().over()).orElse(true);
    }
}
