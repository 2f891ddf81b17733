package dev.dromedarr.wanted;

import dev.dromedarr.instance.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A scan, as far as it is: what the instances want is looked for in the playlists.
 *
 * @param dryRun whether only to tell what would be done
 * @param entries how many entries passed by, for the instance that saw the most
 * @param proposals what was found, whether or not it was written down
 */
public record Scan(
        long id,
        boolean dryRun,
        Instant orderedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        List<Part> parts,
        long entries,
        List<Proposal> proposals) {

    /** Without later changes. */
    public Scan {
        parts = List.copyOf(parts);
        proposals = List.copyOf(proposals);
    }

    /** How far it, or a part of it, is. */
    public enum State {
        WAITING,
        READING,
        MATCHING,
        DONE,
        FAILED
    }

    /**
     * One instance in a scan.
     *
     * @param wanted how much it wants that is out and not in its queue
     * @param upgrades how much of that has a file that something better would replace
     * @param underWay how much of that is confirmed or ordered already
     * @param trouble why nothing could be done
     */
    public record Part(
            Instance instance,
            State state,
            int wanted,
            int upgrades,
            int unreleased,
            int queued,
            int underWay,
            Optional<String> trouble) {

        static Part waiting(Instance instance) {
            return new Part(instance, State.WAITING, 0, 0, 0, 0, 0, Optional.empty());
        }

        Part at(State now) {
            return new Part(instance, now, wanted, upgrades, unreleased, queued, underWay, trouble);
        }

        Part matching(WantedList list) {
            int items = list.items().size();
            return new Part(
                    instance,
                    State.MATCHING,
                    items,
                    list.upgrades(),
                    list.unreleased(),
                    list.queued(),
                    underWay,
                    Optional.empty());
        }

        Part done(int already) {
            return new Part(instance, State.DONE, wanted, upgrades, unreleased, queued, already, Optional.empty());
        }

        Part failed(String why) {
            return new Part(instance, State.FAILED, wanted, upgrades, unreleased, queued, underWay, Optional.of(why));
        }
    }

    /**
     * What was found for something wanted.
     *
     * @param shown where the entry plays, without user and password
     * @param replaces the quality of the file in the place of which it would go; empty when there is none
     * @param sure whether it is ordered without asking
     */
    public record Proposal(
            String instance,
            String label,
            String entry,
            Optional<String> group,
            String shown,
            double confidence,
            String words,
            Optional<String> replaces,
            boolean sure) {}

    /** Done when all parts are, failed when it has ended and any has failed. */
    public State state() {
        if (startedAt.isEmpty()) {
            return State.WAITING;
        }
        if (endedAt.isEmpty()) {
            return State.MATCHING;
        }
        return parts.stream().anyMatch(part -> part.state() == State.FAILED) ? State.FAILED : State.DONE;
    }

    boolean open() {
        return endedAt.isEmpty();
    }

    Scan begun(Instant now) {
        return new Scan(id, dryRun, orderedAt, Optional.of(now), endedAt, parts, entries, proposals);
    }

    Scan ended(Instant now) {
        return new Scan(id, dryRun, orderedAt, startedAt, Optional.of(now), parts, entries, proposals);
    }

    Scan withoutProposals() {
        return new Scan(id, dryRun, orderedAt, startedAt, endedAt, parts, entries, List.of());
    }

    Scan with(Instance instance, UnaryOperator<Part> change) {
        List<Part> changed = parts.stream()
                .map(part -> part.instance().name().equals(instance.name()) ? change.apply(part) : part)
                .toList();
        return new Scan(id, dryRun, orderedAt, startedAt, endedAt, changed, entries, proposals);
    }

    Scan with(List<Proposal> more, long passed) {
        List<Proposal> all = Stream.concat(proposals.stream(), more.stream()).toList();
        return new Scan(id, dryRun, orderedAt, startedAt, endedAt, parts, Math.max(entries, passed), all);
    }
}
