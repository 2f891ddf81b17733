package dev.dromedarr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dromedarr scan}. */
@Command(name = "scan", description = "Looks in the playlists for what is missing.")
final class ScanCommand implements Runnable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final String LARGEST_PAGE = "1000";
    private static final Set<String> ENDED = Set.of("done", "failed", "none");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to look for: dromedarr scan missing");
    }

    @Command(
            name = "missing",
            description = "Looks for all missing movies and episodes, and tells what is found; it waits for the end.")
    int missing(
            @Mixin EngineOptions options,
            @Option(names = "--dry-run", description = "Only tell what would be matched and ordered.") boolean dryRun) {
        Engine engine = options.engine();
        PrintWriter err = spec.commandLine().getErr();
        JsonNode ordered = Engine.read(engine.post("/missing/scan" + (dryRun ? "?dryRun=true" : "")));
        JsonNode ended = follow(engine, ordered, err);
        PrintWriter out = spec.commandLine().getOut();
        JsonNode whole = whole(engine, ended);
        if (options.json()) {
            out.println(whole);
        } else {
            new Table("instance", "item", "action", "confidence", "entry", "words").print(whole, out);
        }
        if (ended.path("instances").isEmpty()) {
            throw new Refused("Nothing was looked for: no Sonarr or Radarr is configured; set SONARR_URL and"
                    + " SONARR_API_KEY, or the same for Radarr, and start the engine anew");
        }
        String troubles = troubles(ended);
        if (!troubles.isEmpty()) {
            err.println(troubles);
            return 1;
        }
        if (ended.path("state").asText().equals("done")) {
            idle(ended).ifPresent(err::println);
        }
        return 0;
    }

    /** Why nothing could be found: nothing is wanted, or there is no list to look in. */
    private static Optional<String> idle(JsonNode scan) {
        if (!wants(scan)) {
            return Optional.of("Nothing was looked for: nothing is wanted that is not under way already");
        }
        return scan.path("entries").asLong() > 0
                ? Optional.empty()
                : Optional.of("No entry was looked at: no playlist is known, or none has been fetched yet;"
                        + " see \"dromedarr playlists\"");
    }

    private static boolean wants(JsonNode scan) {
        return StreamSupport.stream(scan.path("instances").spliterator(), false)
                .anyMatch(part ->
                        part.path("wanted").asInt() > part.path("underWay").asInt());
    }

    /** One line for each instance as it goes on; on standard error, so that the table can be piped. */
    private static JsonNode follow(Engine engine, JsonNode ordered, PrintWriter err) {
        Set<String> said = new TreeSet<>();
        while (true) {
            JsonNode scan = Engine.read(engine.get("/missing/scan", Map.of("pageSize", "1")));
            if (scan.path("id").asLong() != ordered.path("id").asLong()) {
                throw new Refused("The engine was started anew meanwhile, and the scan ended with it; order it again");
            }
            scan.path("instances")
                    .forEach(part -> progress(part).lines().filter(said::add).forEach(err::println));
            if (ENDED.contains(scan.path("state").asText())) {
                return scan;
            }
            rest();
        }
    }

    private static String progress(JsonNode part) {
        String name = Table.plain(part.path("instance").asText());
        return switch (part.path("state").asText()) {
            case "reading" -> name + ": asked what it wants";
            case "matching" -> name + ": looked for in the playlists";
            case "done" ->
                "%s: done; it wants %d%s, of which %d are under way (left out: %d not out yet, %d in its queue)"
                        .formatted(
                                name,
                                part.path("wanted").asInt(),
                                upgrades(part.path("upgrades").asInt()),
                                part.path("underWay").asInt(),
                                part.path("unreleased").asInt(),
                                part.path("queued").asInt());
            default -> "";
        };
    }

    private static String upgrades(int count) {
        return count == 0 ? "" : " (%d of them have a file that is not good enough)".formatted(count);
    }

    /** The scan with all pages of what it found. */
    private static JsonNode whole(Engine engine, JsonNode ended) {
        ObjectNode whole = ended.deepCopy();
        ArrayNode records = whole.putArray("records");
        long total = ended.path("totalRecords").asLong();
        for (int page = 1; records.size() < total; page++) {
            JsonNode some = Engine.read(
                    engine.get("/missing/scan", Map.of("page", String.valueOf(page), "pageSize", LARGEST_PAGE)));
            if (some.path("records").isEmpty()) {
                break;
            }
            some.path("records").forEach(records::add);
        }
        return whole.put("page", 1).put("pageSize", records.size());
    }

    private static String troubles(JsonNode ended) {
        return StreamSupport.stream(ended.path("instances").spliterator(), false)
                .map(part -> part.path("error").asText(""))
                .filter(error -> !error.isEmpty() && !error.equals("null"))
                .map(Table::plain)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted; the scan goes on in the engine", stop);
        }
    }
}
