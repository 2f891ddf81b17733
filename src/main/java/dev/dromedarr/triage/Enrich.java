package dev.dromedarr.triage;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads all facts of a stuck import in one pass. */
public final class Enrich {

    private final Instances instances;
    private final ImportQueue queue;
    private final Trackers trackers;
    private final Indexers indexers;
    private final Actions actions;
    private final GrabLoops loops;

    public Enrich(
            Instances instances,
            ImportQueue queue,
            Trackers trackers,
            Indexers indexers,
            Actions actions,
            GrabLoops loops) {
        this.instances = instances;
        this.queue = queue;
        this.trackers = trackers;
        this.indexers = indexers;
        this.actions = actions;
        this.loops = loops;
    }

    /**
     * A silent app, or one that will not tell of this download, makes a case with missing facts, which waits and does not
     * stand in the way of others; an app that says no to everything is a {@code Refused}.
     */
    public Case enrich(StuckImport stuck) {
        Instance instance = instances.find(stuck.instance()).orElseThrow();
        Calls calls = new Calls();
        return read(instance, stuck, queue.noting(calls)).by(calls.made());
    }

    private Case read(Instance instance, StuckImport stuck, ImportQueue noted) {
        Case told = hearing(stuck, () -> told(instance, stuck, noted));
        if (told.missing().isPresent()) {
            return told;
        }
        // Between the questions to the app: a trouble of our own book is no silence of the app.
        Case booked = booked(told);
        return hearing(stuck, () -> complete(instance, booked, noted));
    }

    private static Case hearing(StuckImport stuck, Supplier<Case> questions) {
        try {
            return questions.get();
        } catch (Unavailable e) {
            return incomplete(stuck, e);
        } catch (Refused e) {
            if (e.everything()) {
                throw e;
            }
            return incomplete(stuck, e);
        }
    }

    private static Case incomplete(StuckImport stuck, RuntimeException why) {
        return new Case(
                stuck,
                Optional.of(String.valueOf(why.getMessage())),
                Set.of(),
                Optional.empty(),
                Privacy.UNKNOWN,
                Optional.empty(),
                objections(stuck),
                List.of(),
                List.of(),
                List.of());
    }

    private Case told(Instance instance, StuckImport stuck, ImportQueue noted) {
        ImportQueue.Facts facts = noted.read(instance, stuck);
        Optional<String> indexer = facts.grab().flatMap(Grab::indexer).or(stuck::indexer);
        Privacy privacy =
                trackers.privacy(stuck.protocol(), indexer, indexer.flatMap(name -> indexers.privacy(instance, name)));
        return new Case(
                stuck,
                Optional.empty(),
                facts.tags(),
                facts.grab(),
                privacy,
                Optional.empty(),
                objections(stuck),
                facts.candidates(),
                List.of(),
                List.of());
    }

    private Case booked(Case told) {
        StuckImport stuck = told.stuck();
        Set<String> imported = actions.imported(stuck.instance(), stuck.downloadId());
        List<Action> open = actions.open();
        return told.with(told.candidates().stream()
                .map(file -> imported.contains(file.path()) ? file.alreadyImported() : inTurn(stuck, file, open))
                .toList());
    }

    private Case complete(Instance instance, Case read, ImportQueue noted) {
        StuckImport stuck = read.stuck();
        if (Evidence.of(read).stream().anyMatch(Evidence::mayFeedLoop)) {
            // Nothing is removed then: what may be imported goes first.
            return read.looping(loops.find(noted.past(instance, stuck.owner().orElseThrow(), episodes(read))));
        }
        return mayBeRemoved(read) ? read.with(clientTrouble(instance, stuck, noted)) : read;
    }

    /** Two releases for the same episode or movie are not imported at once: the second is judged against the first. */
    private static Candidate inTurn(StuckImport stuck, Candidate file, List<Action> open) {
        boolean another = file.owner()
                .filter(owner -> open.stream()
                        .anyMatch(
                                action -> action.rivals(stuck.instance(), stuck.downloadId(), owner, file.episodes())))
                .isPresent();
        return another ? file.behindAnother() : file;
    }

    private static Set<Integer> episodes(Case subject) {
        return subject.candidates().stream()
                .flatMap(file -> file.episodes().stream())
                .collect(Collectors.toSet());
    }

    private static boolean mayBeRemoved(Case subject) {
        return subject.privacy().removable() && Evidence.of(subject).stream().anyMatch(Evidence::worse);
    }

    private static Optional<String> clientTrouble(Instance instance, StuckImport stuck, ImportQueue noted) {
        return stuck.client().silent()
                ? Optional.of("its download client does not answer")
                : noted.clientTrouble(instance);
    }

    private static List<Rejection> objections(StuckImport stuck) {
        return stuck.messages().stream().map(Rejection::read).toList();
    }
}
