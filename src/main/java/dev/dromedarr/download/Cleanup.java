package dev.dromedarr.download;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Throws parts away that nobody will go on with: of downloads that are gone, or were given up long ago. */
public final class Cleanup {

    private final Parts parts;
    private final Downloads downloads;
    private final Line line;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long the part of a download is kept that is given up or gone */
    public Cleanup(Parts parts, Downloads downloads, Line line, Duration kept, Clock clock) {
        this.parts = parts;
        this.downloads = downloads;
        this.line = line;
        this.kept = kept;
        this.clock = clock;
    }

    /** What was thrown away. */
    public record Swept(int parts, long bytes) {}

    public Swept cleanup() {
        Instant before = clock.instant().minus(kept);
        List<Parts.Part> old = parts.all().stream()
                .filter(part -> part.changedAt().isBefore(before))
                .filter(part -> nobodys(part.download()))
                .toList();
        old.forEach(part -> line.discard(part.download()));
        return new Swept(old.size(), old.stream().mapToLong(Parts.Part::bytes).sum());
    }

    private boolean nobodys(long id) {
        Optional<Download> download = downloads.find(id);
        return download.map(now -> now.state().over()).orElse(true);
    }
}
