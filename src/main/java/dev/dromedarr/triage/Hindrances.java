package dev.dromedarr.triage;

import java.time.Instant;
import java.util.Optional;

/** Why a decision would not be made or carried out at this moment, whatever the rules say. */
public final class Hindrances {

    private final Actions actions;
    private final Decisions decisions;
    private final Guard guard;
    private final Sightings sightings;
    private final Steady steady;

    public Hindrances(Actions actions, Decisions decisions, Guard guard, Sightings sightings, Steady steady) {
        this.actions = actions;
        this.decisions = decisions;
        this.guard = guard;
        this.sightings = sightings;
        this.steady = steady;
    }

    Optional<String> of(Decision decision) {
        return underWay(decision.stuck())
                .or(() -> kept(decision.stuck()))
                .or(() -> fleeting(decision.stuck()))
                .or(() -> dry(decision))
                .or(() -> barred(decision))
                .or(() -> held(decision));
    }

    private Optional<String> underWay(StuckImport stuck) {
        return actions.openFor(stuck.instance(), stuck.downloadId())
                .map(action -> "An action on it is under way (%s): nothing else is done before that has ended"
                        .formatted(action.verdict().verb()));
    }

    private Optional<String> kept(StuckImport stuck) {
        return decisions.kept(stuck.instance()).stream()
                .filter(keep -> keep.downloadId().equals(stuck.downloadId()))
                .map(keep -> "A person keeps it: nothing else is decided while it is in the queue")
                .findFirst();
    }

    /** The same as for the sweep: what is blocked counts at once. */
    private Optional<String> fleeting(StuckImport stuck) {
        int seen = sightings.count(stuck.instance(), stuck.downloadId());
        return Optional.of("Seen on only %d of %d sweeps: what is pending may still pass by itself"
                        .formatted(seen, steady.looks()))
                .filter(words -> seen < steady.looks() && !stuck.blocked());
    }

    private static Optional<String> dry(Decision decision) {
        return Optional.of("Dry run: nothing is touched")
                .filter(words -> decision.dryRun() && decision.verdict().acts());
    }

    private Optional<String> barred(Decision decision) {
        return Optional.of(decision)
                .filter(asked -> asked.verdict().acts())
                .flatMap(guard::barred)
                .map(until -> until.equals(Instant.MAX)
                        ? "Barred: it was tried in vain as often as allowed, or once done without effect; a person may still order it"
                        : "Barred until %s: it was tried in vain, and is tried again after that".formatted(until));
    }

    private Optional<String> held(Decision decision) {
        return guard.holding(decision)
                .map(fuse -> "Held by the fuse \"%s\": %s".formatted(fuse.scope(), fuse.reason()));
    }
}
