package dev.dromedarr.wanted;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.wanted.Scan.Part;
import dev.dromedarr.wanted.Scan.Proposal;
import dev.dromedarr.wanted.Scan.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The scans: one at a time, ordered by the schedule or by a person; the last one can be looked at. */
public final class Scans {

    private final Instances instances;
    private final Clock clock;
    private Optional<Scan> last = Optional.empty();
    private Optional<Scan> lastEnded = Optional.empty();
    private long count;

    public Scans(Instances instances, Clock clock) {
        this.instances = instances;
        this.clock = clock;
    }

    /** The last one, whatever became of it; none before the first since the start. */
    public synchronized Optional<Scan> last() {
        return last;
    }

    /** The last one that came to its end, without what it found; none before the first since the start. */
    public synchronized Optional<Scan> lastEnded() {
        return lastEnded;
    }

    /**
     * A person orders a scan; it begins within seconds.
     *
     * @throws Denied when one is under way
     */
    public synchronized Scan order(boolean dryRun) {
        last.filter(Scan::open).ifPresent(scan -> {
            throw Denied.conflict("A scan is under way since " + scan.orderedAt() + "; wait until it has ended");
        });
        return begin(dryRun);
    }

    /** It is time for one; when one is under way, that one has to do. */
    public synchronized void schedule() {
        if (last.filter(Scan::open).isEmpty()) {
            var unused = begin(false);
        }
    }

    private Scan begin(boolean dryRun) {
        List<Part> parts = instances.triaged().stream().map(Part::waiting).toList();
        Scan scan = new Scan(++count, dryRun, clock.instant(), Optional.empty(), Optional.empty(), parts, 0, List.of());
        last = Optional.of(scan);
        return scan;
    }

    /** The parts of the scan that was ordered and has not begun; it begins now. */
    public synchronized List<ScanJob> next() {
        Optional<Scan> waiting = last.filter(scan -> scan.startedAt().isEmpty());
        waiting.ifPresent(scan -> last = Optional.of(scan.begun(clock.instant())));
        return waiting.stream()
                .flatMap(scan ->
                        scan.parts().stream().map(part -> new ScanJob(scan.id(), part.instance(), scan.dryRun())))
                .toList();
    }

    /** All parts that were begun have come to their end. */
    public synchronized void ended() {
        last.filter(scan -> scan.startedAt().isPresent() && scan.open()).ifPresent(scan -> {
            Scan ended = scan.ended(clock.instant());
            last = Optional.of(ended);
            lastEnded = Optional.of(ended.withoutProposals());
        });
    }

    void reads(ScanJob job) {
        change(job, part -> part.at(State.READING));
    }

    void read(Sought sought) {
        change(sought.job(), part -> part.matching(sought.list()));
    }

    synchronized void done(Findings findings, List<Proposal> proposals) {
        ScanJob job = findings.sought().job();
        int already =
                findings.sought().list().items().size() - findings.matches().looked();
        change(job, part -> part.done(already));
        long passed = findings.matches().tally().entries();
        last = last.map(scan -> scan.id() == job.scan() ? scan.with(proposals, passed) : scan);
    }

    /** One instance's part could not be done; the others go on. */
    public void failed(ScanJob job, String why) {
        change(job, part -> part.failed(why));
    }

    private synchronized void change(ScanJob job, UnaryOperator<Part> change) {
        last = last.map(scan -> scan.id() == job.scan() ? scan.with(job.instance(), change) : scan);
    }
}
