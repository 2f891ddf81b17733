package dev.dromedarr.triage;

import java.util.Optional;

/** Why a decision would not be carried out at this moment, whatever the rules say. */
public final class Hindrances {

    private final Actions actions;
    private final Decisions decisions;
    private final Guard guard;

    public Hindrances(Actions actions, Decisions decisions, Guard guard) {
        this.actions = actions;
        this.decisions = decisions;
        this.guard = guard;
    }

    Optional<String> of(Decision decision) {
        return underWay(decision.stuck())
                .or(() -> kept(decision.stuck()))
                .or(() -> dry(decision))
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

    private static Optional<String> dry(Decision decision) {
        return Optional.of("Dry run: nothing is touched")
                .filter(words -> decision.dryRun() && decision.verdict().acts());
    }

    private Optional<String> held(Decision decision) {
        return guard.holding(decision)
                .map(fuse -> "Held by the fuse \"%s\": %s".formatted(fuse.scope(), fuse.reason()));
    }
}
