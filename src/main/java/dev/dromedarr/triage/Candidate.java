package dev.dromedarr.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file of a stuck import, as the app would import it.
 *
 * @param path where the app sees it
 * @param label for people: {@code S01E03} or the file's name
 * @param owner the series or movie it was matched with
 * @param episodes ids; empty for a movie, or when the app could not match it
 * @param fileIds ids of the files that it would replace
 * @param owned those files with their scores, as far as the app told them
 * @param score its custom format score as the app would import it
 * @param traits what it is as the app would import it
 * @param wire the app's own words for this file, handed back unchanged when it is imported
 */
public record Candidate(
        String path,
        String label,
        Optional<Integer> owner,
        Set<Integer> episodes,
        Set<Integer> fileIds,
        List<OwnedFile> owned,
        Optional<Integer> score,
        Traits traits,
        List<Rejection> rejections,
        String wire) {

    static final String BEHIND_ANOTHER = "Another import of the same episode or movie is under way";

    /** Every file that it would replace was read with its score. */
    public boolean ownedIsKnown() {
        return owned.size() == fileIds.size();
    }

    /** The best score among the files that it would replace. */
    public Optional<Integer> ownedScore() {
        return owned.stream().map(OwnedFile::score).max(Integer::compare);
    }

    /** The same file, with the knowledge that it was imported from here before: a seeding torrent stays where it is. */
    public Candidate alreadyImported() {
        return refused(new Rejection("Imported by Dromedarr before", Rejection.Cause.ALREADY_IMPORTED));
    }

    /** The same file, which is judged when the import of another for the same episode or movie has ended. */
    public Candidate behindAnother() {
        return refused(new Rejection(BEHIND_ANOTHER, Rejection.Cause.NOT_READY));
    }

    private Candidate refused(Rejection why) {
        return new Candidate(path, label, owner, episodes, fileIds, owned, score, traits, List.of(why), wire);
    }
}
