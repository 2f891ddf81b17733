package dev.dromedarr.triage.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.io.arr.Pages;
import dev.dromedarr.triage.Candidate;
import dev.dromedarr.triage.ImportQueue;
import dev.dromedarr.triage.OwnedFile;
import dev.dromedarr.triage.StuckImport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The queue of Sonarr v4 and Radarr v5/v6, by their API v3. */
public final class ArrQueue implements ImportQueue {

    /** {@code grabbed}; the paged history takes numbers only. */
    private static final int GRABBED = 1;

    /** The messages of these are in the language of the app's page; the sources are stable. */
    private static final Set<String> CLIENT_CHECKS = Set.of("downloadclientstatuscheck", "downloadclientcheck");

    private final Door door;
    private final Pages pages;
    private final Shelf shelf;
    private final Tags tags;

    public ArrQueue(Door door, int pageSize) {
        this.door = door;
        this.pages = new Pages(door, pageSize);
        this.shelf = new Shelf(door);
        this.tags = new Tags(door);
    }

    @Override
    public Look look(Instance instance) {
        return QueueRows.look(
                instance,
                pages.all(instance, "/api/v3/queue", Owner.of(instance.kind()).unknownItems(), true));
    }

    @Override
    public Facts read(Instance instance, StuckImport stuck) {
        Kind kind = instance.kind();
        List<JsonNode> history = pages.all(
                instance,
                "/api/v3/history",
                "downloadId",
                stuck.downloadId(),
                "eventType",
                GRABBED,
                "sortKey",
                "date",
                "sortDirection",
                "descending");
        // Without seriesId: Sonarr would then list the library's files and ignore the download.
        Call listing = Call.get(
                instance, "/api/v3/manualimport", "downloadId", stuck.downloadId(), "filterExistingFiles", false);
        List<JsonNode> candidates = Json.list(door.ask(listing.longer()));
        Shelf.Owned owned = shelf.owned(instance, candidates);
        return new Facts(
                Grabs.latest(Owner.of(kind), history),
                tags.of(instance, candidates),
                candidates.stream()
                        .map(candidate -> Candidates.read(stuck, candidate, owned))
                        .toList());
    }

    @Override
    public int forceImport(Instance instance, List<Candidate> files) {
        ObjectNode command = Json.MAPPER.createObjectNode();
        command.put("name", "ManualImport");
        // auto: copied or linked while the torrent seeds, moved otherwise; it knows that by the downloadId of each
        // file.
        command.put("importMode", "auto");
        var list = command.putArray("files");
        try {
            for (Candidate file : files) {
                list.add(Json.MAPPER.readTree(file.wire()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the words of a candidate are not JSON", e);
        }
        JsonNode answer = Json.read(door.ask(Call.post(instance, "/api/v3/command", command.toString())));
        return Json.number(answer, "id")
                .orElseThrow(
                        () -> Unavailable.onlyThis(instance.spoken() + " took the command and named no id for it"));
    }

    @Override
    public void remove(Instance instance, int queueId) {
        // A row that is gone by now is what we wanted; Verify looks at the queue.
        Call removal = Call.delete(
                instance,
                "/api/v3/queue/" + queueId,
                "removeFromClient",
                true,
                "blocklist",
                true,
                "skipRedownload",
                true);
        var unused = door.ask(removal.orAbsent());
    }

    @Override
    public void dismiss(Instance instance, int queueId, boolean changeCategory) {
        Call dismissal = Call.delete(
                instance,
                "/api/v3/queue/" + queueId,
                "removeFromClient",
                false,
                "blocklist",
                false,
                "skipRedownload",
                true,
                "changeCategory",
                changeCategory);
        var unused = door.ask(dismissal.orAbsent());
    }

    @Override
    public Optional<String> clientTrouble(Instance instance) {
        return Json.each(Json.read(door.ask(Call.get(instance, "/api/v3/health"))))
                .filter(check ->
                        CLIENT_CHECKS.contains(check.path("source").asText("").toLowerCase(Locale.ROOT)))
                .filter(check -> !check.path("type").asText("").equalsIgnoreCase("ok"))
                .map(check -> Json.text(check, "message").orElse("a download client does not answer"))
                .findFirst();
    }

    @Override
    public Progress command(Instance instance, int command) {
        Answer answer =
                door.ask(Call.get(instance, "/api/v3/command/" + command).orAbsent());
        if (answer.absent()) {
            return Progress.FORGOTTEN;
        }
        String status = Json.read(answer).path("status").asText("").toLowerCase(Locale.ROOT);
        return switch (status) {
            case "queued", "started" -> Progress.RUNNING;
            case "completed" -> Progress.DONE;
            default -> Progress.ENDED;
        };
    }

    @Override
    public List<OwnedFile> owned(Instance instance, int owner, Set<Integer> files) {
        return shelf.owned(instance, owner, files);
    }

    @Override
    public Set<Integer> filesOf(Instance instance, int owner, Set<Integer> episodes) {
        return shelf.filesOf(instance, owner, episodes);
    }
}
