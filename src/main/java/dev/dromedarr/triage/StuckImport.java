package dev.dromedarr.triage;

import dev.dromedarr.instance.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One download that Sonarr or Radarr has and does not import, however many queue rows it has.
 *
 * @param downloadId the download client's id, in the app's own spelling
 * @param title the release title
 * @param state {@code importPending} or {@code importBlocked}
 * @param indexer the indexer's name as the queue tells it
 * @param queueScore the custom format score as the queue computes it from the title
 * @param traits as the queue reads them from the title
 * @param owner the id of the series or movie; empty when the app knows none
 * @param episodes ids of the episodes of its rows; empty for a movie
 * @param queueIds ids of its rows
 * @param messages what the app says about it, flattened
 * @param client what holds it
 */
public record StuckImport(
        String instance,
        Kind kind,
        String downloadId,
        String title,
        String state,
        Protocol protocol,
        Optional<String> indexer,
        Optional<Integer> queueScore,
        Traits traits,
        Optional<Integer> owner,
        Set<Integer> episodes,
        List<Integer> queueIds,
        List<String> messages,
        Client client) {

    /** What it is about, whatever the release is called: the series with its episodes, or the movie. */
    public String item() {
        String ids =
                String.join("+", episodes.stream().sorted().map(String::valueOf).toList());
        return owner.map(String::valueOf).orElse(downloadId) + (ids.isEmpty() ? "" : "/" + ids);
    }

    /** The app has made up its mind; the other state may change by itself within the minute. */
    public boolean blocked() {
        return state.equals("importBlocked");
    }
}
