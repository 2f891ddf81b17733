package dev.dromedarr.triage;

import dev.dromedarr.triage.Fuses.Count;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds an action back when a limit is reached, and until a person has armed the fuse again. What passes carries its limits
 * along: another may take the last room before it begins.
 */
public final class Guard {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Fuses fuses;
    private final Limits limits;
    private final SweepStarts sweeps;
    private final Decisions decisions;
    private final Actions actions;
    private final Again again;
    private final Clock clock;

    public Guard(
            Fuses fuses,
            Limits limits,
            SweepStarts sweeps,
            Decisions decisions,
            Actions actions,
            Again again,
            Clock clock) {
        this.fuses = fuses;
        this.limits = limits;
        this.sweeps = sweeps;
        this.decisions = decisions;
        this.actions = actions;
        this.again = again;
        this.clock = clock;
    }

    /** The same decision, free to act or held; what only tells or waits passes as it is. */
    public Taken guard(Taken taken) {
        if (!taken.decision().acts() || taken.decision().dryRun()) {
            return taken;
        }
        Decision decision = taken.decision();
        List<Limit> all = limits(decision);
        Optional<Instant> barred = barred(decision);
        // What would not be begun anyway needs no room, and blows no fuse.
        return barred.isPresent() ? taken.within(all).barred(barred.get()) : within(all, taken);
    }

    /** Until when it would not be begun, because it was tried in vain: {@link Instant#MAX} for good. */
    public Optional<Instant> barred(Decision decision) {
        return actions.barred(decision, decision.expected(), again.with(decision), clock.instant());
    }

    private Taken within(List<Limit> all, Taken taken) {
        return all.stream()
                .map(this::check)
                .flatMap(Optional::stream)
                .findFirst()
                .map(held -> hold(taken, held))
                .orElseGet(() -> taken.within(all));
    }

    /** The blown fuse that would hold it. Nothing is counted, and none blows by asking. */
    public Optional<Fuse> holding(Decision decision) {
        return Stream.of(decision)
                .filter(asked -> asked.verdict().acts())
                .flatMap(asked -> limits(asked).stream())
                .flatMap(limit -> fuses.blown(limit.count().scope()).stream())
                .findFirst();
    }

    /** A fuse that holds, and whether it blew just now. */
    private record Held(Fuse fuse, boolean fresh) {}

    private List<Limit> limits(Decision decision) {
        StuckImport stuck = decision.stuck();
        Instant now = clock.instant();
        Instant until = now.plus(DAY);
        String instance = stuck.instance();
        Limit title = new Limit(
                new Count(
                        "title/" + instance + "/" + stuck.item(),
                        Optional.of(instance),
                        Optional.of(stuck.item()),
                        Optional.of(stuck.downloadId()),
                        Optional.empty()),
                now.minus(DAY),
                until,
                limits.perTitle(),
                "%d other downloads of %s were acted on within 24 hours; it may be grabbed in a loop"
                        .formatted(limits.perTitle(), stuck.title()));
        Limit hour = new Limit(
                new Count("hour", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                now.minus(HOUR),
                until,
                limits.perHour(),
                "%d actions within one hour".formatted(limits.perHour()));
        Limit removals = new Limit(
                new Count(
                        "removals/" + instance,
                        Optional.of(instance),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Verdict.REMOVE)),
                earlier(sweeps.of(instance), now),
                until,
                limits.removalsPerSweep(),
                "%d removals on %s in one sweep".formatted(limits.removalsPerSweep(), instance));
        return decision.verdict() == Verdict.REMOVE ? List.of(hour, removals, title) : List.of(hour, title);
    }

    /** A clock that was put back since the sweep began must not hide what this sweep did. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Optional<Held> check(Limit limit) {
        String scope = limit.count().scope();
        Optional<Fuse> blown = fuses.blown(scope);
        if (blown.isPresent()) {
            return Optional.of(new Held(blown.get(), false));
        }
        if (fuses.actions(limit.count(), limit.since(), limit.until()) < limit.most()) {
            return Optional.empty();
        }
        Fuse fuse = new Fuse(scope, limit.reason(), clock.instant());
        return Optional.of(new Held(fuse, fuses.blow(fuse)));
    }

    private Taken hold(Taken taken, Held held) {
        if (taken.fresh() || held.fresh()) {
            decisions.result(
                    taken.id(),
                    "Held by the fuse \"%s\": %s"
                            .formatted(held.fuse().scope(), held.fuse().reason()),
                    clock.instant());
        }
        return taken.held(held.fuse(), held.fresh());
    }
}
