package dev.dromedarr.triage;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads all facts of a stuck import in one pass. */
public final class Enrich {

    private final Instances instances;
    private final ImportQueue queue;
    private final Trackers trackers;
    private final Actions actions;

    public Enrich(Instances instances, ImportQueue queue, Trackers trackers, Actions actions) {
        this.instances = instances;
        this.queue = queue;
        this.trackers = trackers;
        this.actions = actions;
    }

    /**
     * A silent app, or one that will not tell of this download, makes a case with missing facts, which waits and does not
     * stand in the way of others; an app that says no to everything is a {@code Refused}.
     */
    public Case enrich(StuckImport stuck) {
        Instance instance = instances.find(stuck.instance()).orElseThrow();
        try {
            return complete(stuck, queue.read(instance, stuck));
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
                objections(stuck),
                List.of());
    }

    private Case complete(StuckImport stuck, ImportQueue.Facts facts) {
        Optional<String> indexer = facts.grab().flatMap(Grab::indexer).or(stuck::indexer);
        Set<String> imported = actions.imported(stuck.instance(), stuck.downloadId());
        return new Case(
                stuck,
                Optional.empty(),
                facts.tags(),
                facts.grab(),
                trackers.privacy(stuck.protocol(), indexer),
                objections(stuck),
                facts.candidates().stream()
                        .map(file -> imported.contains(file.path()) ? file.alreadyImported() : file)
                        .toList());
    }

    private static List<Rejection> objections(StuckImport stuck) {
        return stuck.messages().stream().map(Rejection::read).toList();
    }
}
