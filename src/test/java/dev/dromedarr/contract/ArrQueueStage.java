package dev.dromedarr.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.triage.Client;
import dev.dromedarr.triage.Protocol;
import dev.dromedarr.triage.StuckImport;
import dev.dromedarr.triage.Traits;
import dev.dromedarr.triage.io.ArrQueue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The queue of an app before a door that answers from samples and remembers what it was asked. */
abstract class ArrQueueStage {

    static final Instance SONARR = instance("tv", Kind.SONARR);
    static final Instance RADARR = instance("films", Kind.RADARR);
    static final String EPISODE_HASH = "B6C0E5F3A9D14B7E8C2F0A1D3E5B7C9F11223344";
    static final String MOVIE_HASH = "AA11BB22CC33DD44EE55FF66778899AABBCCDDEE";

    final RecordingDoor door = new RecordingDoor();
    final ArrQueue queue = new ArrQueue(door, 50);

    String askedFiles(Call call) {
        var files = RecordingDoor.JSON.createArrayNode();
        for (int i = 1; i < call.query().size(); i += 2) {
            files.addObject().put("id", Integer.parseInt(call.query().get(i))).put("customFormatScore", 1);
        }
        return files.toString();
    }

    void readable(String candidates) {
        door.withSample("GET /api/v3/manualimport", candidates);
        var owned = (ObjectNode) RecordingDoor.sample("sonarr/api/episodefile.json");
        door.with("GET /api/v3/episodefile", "[" + owned.put("id", 5310) + "]");
    }

    /** The file of the sample command as Radarr would list it. */
    static JsonNode movieCandidate() {
        ObjectNode file = RecordingDoor.sample("radarr/api/command-manualimport-post.json")
                .path("files")
                .path(0)
                .deepCopy();
        int movie = file.remove("movieId").asInt();
        file.putObject("movie")
                .put("id", movie)
                .put("title", "Night of the Living Dead")
                .put("hasFile", true);
        file.put("relativePath", "x.mkv")
                .put("customFormatScore", 175)
                .put("qualityWeight", 20)
                .put("id", 5);
        file.putArray("rejections");
        return RecordingDoor.JSON.createArrayNode().add(file);
    }

    static JsonNode sent(Call call) throws Exception {
        return RecordingDoor.JSON.readTree(call.body().orElseThrow());
    }

    static String page(List<ObjectNode> rows, Call call) {
        var query = call.query();
        int page = Integer.parseInt(query.get(query.indexOf("page") + 1));
        int size = Integer.parseInt(query.get(query.indexOf("pageSize") + 1));
        var answer = RecordingDoor.JSON.createObjectNode().put("totalRecords", rows.size());
        var records = answer.putArray("records");
        rows.stream().skip((page - 1L) * size).limit(size).forEach(records::add);
        return answer.toString();
    }

    static List<ObjectNode> rows(int count) {
        return IntStream.range(0, count).mapToObj(ArrQueueStage::row).toList();
    }

    static ObjectNode row(int number) {
        ObjectNode row = RecordingDoor.sample("sonarr/api/queue-page.json")
                .path("records")
                .path(0)
                .deepCopy();
        return row.put("id", 100 + number).put("downloadId", "hash-" + number);
    }

    static StuckImport stuck(Instance instance, String downloadId) {
        return new StuckImport(
                instance.name(),
                instance.kind(),
                downloadId,
                "title",
                "importPending",
                Protocol.TORRENT,
                Optional.empty(),
                Optional.empty(),
                Traits.UNTOLD,
                Optional.of(instance.kind() == Kind.SONARR ? 12 : 31),
                Set.of(),
                List.of(1),
                List.of(),
                new Client(true, false));
    }

    static Instance instance(String name, Kind kind) {
        return new Instance(
                name, kind, URI.create("http://app:1"), new Secret("k".repeat(32)), true, Duration.ofSeconds(5));
    }
}
