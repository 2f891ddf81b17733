package dev.dromedarr.triage;

import dev.dromedarr.instance.Instance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The queue of one Sonarr or Radarr, as triage sees it. Every call throws {@code Unavailable} when the app is silent and
 * {@code Refused} when it says no.
 */
public interface ImportQueue {

    /** The queue in one look: what is stuck, and every download that is in it. */
    record Look(List<StuckImport> stuck, List<Queued> queued) {

        public Set<String> downloadIds() {
            return queued.stream().map(Queued::downloadId).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** The download with this id, stuck or not. */
        public Optional<Queued> row(String downloadId) {
            return queued.stream()
                    .filter(download -> download.downloadId().equals(downloadId))
                    .findFirst();
        }

        /** The stuck import with this id. */
        public Optional<StuckImport> find(String downloadId) {
            return stuck.stream()
                    .filter(download -> download.downloadId().equals(downloadId))
                    .findFirst();
        }
    }

    /** What the app tells about one stuck import, all read in one pass. */
    record Facts(Optional<Grab> grab, Set<String> tags, List<Candidate> candidates) {}

    /** How far a command is. */
    enum Progress {
        RUNNING,
        /** It is done, by the app's own word. */
        DONE,
        /** It ended in another way. */
        ENDED,
        /** The app does not know it (any more). */
        FORGOTTEN
    }

    Look look(Instance instance);

    Facts read(Instance instance, StuckImport stuck);

    /** Orders the import of these files, as one command; returns its id. */
    int forceImport(Instance instance, List<Candidate> files);

    /** Takes the download off the queue and out of its client, blocklists the release and searches for no other. */
    void remove(Instance instance, int queueId);

    /**
     * Takes the download off the queue and leaves it in its client, without a word against the release.
     *
     * @param changeCategory whether the client shall put it into its category for what is done with
     */
    void dismiss(Instance instance, int queueId, boolean changeCategory);

    /** Why the app cannot reach a download client of its own; empty when it can reach them all. */
    Optional<String> clientTrouble(Instance instance);

    Progress command(Instance instance, int command);

    /** Those of these files of a series or movie that are there, with their scores as far as the app tells them. */
    List<OwnedFile> owned(Instance instance, int owner, Set<Integer> files);

    /** The ids of the files that these episodes, or this movie, have now. */
    Set<Integer> filesOf(Instance instance, int owner, Set<Integer> episodes);
}
