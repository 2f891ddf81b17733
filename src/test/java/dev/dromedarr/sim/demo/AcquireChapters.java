package dev.dromedarr.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.Imported;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.sim.demo.Chapter.Promise;
import dev.dromedarr.sim.media.SimFile;
import dev.dromedarr.sim.media.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The story of acquire, chapter by chapter: from what is missing to what is in the library. */
final class AcquireChapters {

    private static final String SINTEL = "Sintel (2010)";
    private static final String METROPOLIS = "Metropolis (1927)";
    private static final String BUNNY = "Big Buck Bunny (2008)";
    private static final String EPISODE = "Pioneer One S01E04";
    private static final int EPISODE_ID = 1204;
    private static final Set<String> SURE = Set.of(SINTEL, METROPOLIS, EPISODE);

    /** What a limit may be exceeded by: nobody looks at exactly the right moment. */
    private static final double TOLERANCE = 1.1;

    private AcquireChapters() {}

    static List<Chapter> all() {
        return List.of(found(), fetched(), imported(), again(), doubtful());
    }

    private static Chapter found() {
        return new Chapter(
                "What is missing is looked for in a playlist",
                (stage, narrator) -> {
                    narrator.says("Provider", "my playlist has %,d entries".formatted(stage.provider.entries()));
                    Waiting.until(() -> !stage.api
                            .get("/api/v1/playlists")
                            .at("/records/0/lastRefresh")
                            .asText("")
                            .isEmpty());
                    scan(stage, narrator);
                },
                stage -> scanned(stage, 1) && stage.api.matches().size() >= SURE.size() + 1,
                List.of(
                        new Promise(
                                "two movies and an episode are found, and sure enough not to ask",
                                stage -> SURE.stream().noneMatch(item -> state(stage, item)
                                                .equals("found"))
                                        && stage.api.matches().size() == SURE.size() + 1),
                        new Promise("a movie without its year waits for a person", stage -> state(stage, BUNNY)
                                .equals("found")),
                        new Promise(
                                "what only sounds like something wanted was left alone",
                                AcquireChapters::trapsUntouched)));
    }

    private static Chapter fetched() {
        return new Chapter(
                "They are fetched, and a connection breaks in the middle",
                (stage, narrator) ->
                        narrator.says("Provider", "one connection for each account; and one of them will not hold"),
                stage -> SURE.stream().allMatch(item -> whole(stage, item)),
                List.of(
                        new Promise(
                                "the broken download went on where it broke, under the same version of the file",
                                stage -> resumed(stage.provider.metropolis)),
                        new Promise(
                                "no byte was fetched more than twice",
                                stage -> stage.provider.media.files().stream().allMatch(file -> file.mostOften() <= 2)),
                        new Promise(
                                "the provider never saw two connections at a time",
                                stage -> stage.provider.media.busiest() == 1),
                        new Promise(
                                stage -> "the limit was held: %s; allowed are %.2f"
                                        .formatted(stage.pace, Stage.LIMIT / 1_000_000.0),
                                stage -> stage.pace.rate() <= Stage.LIMIT * TOLERANCE)));
    }

    private static Chapter imported() {
        return new Chapter(
                "Radarr and Sonarr take them into their libraries",
                (stage, narrator) -> {},
                stage -> SURE.stream().allMatch(item -> has(stage, item, "completed")) && allArrived(stage),
                List.of(
                        new Promise(
                                "each file in the library is the provider's, byte by byte",
                                AcquireChapters::allArrived),
                        new Promise("no part is left behind", Stage::nothingComing),
                        new Promise("nothing was replaced for it", stage -> stage.radarr.imports().stream()
                                .noneMatch(Imported::upgrade))));
    }

    private static Chapter again() {
        return new Chapter(
                "A second look",
                (stage, narrator) -> scan(stage, narrator),
                stage -> scanned(stage, 2),
                List.of(
                        new Promise("nobody misses them any more", stage -> SURE.stream()
                                .noneMatch(item -> missed(stage, item))),
                        new Promise(
                                "nothing is fetched a second time",
                                stage -> stage.api.downloads().size() == SURE.size()
                                        && stage.provider.sintel.visits().size() == 1)));
    }

    private static Chapter doubtful() {
        return new Chapter(
                "One waits for you",
                (stage, narrator) -> {
                    JsonNode match = match(stage, BUNNY);
                    narrator.says(
                            "Dromedarr",
                            "%s may be \"%s\": %s"
                                    .formatted(
                                            BUNNY,
                                            match.path("entry").asText(),
                                            match.path("words").asText()));
                    narrator.says(
                            "Dromedarr",
                            "say yes with: " + stage.confirm(match.path("id").asLong()));
                },
                stage -> state(stage, BUNNY).equals("found"),
                List.of(new Promise(
                        "nothing of it was fetched",
                        stage -> stage.provider.bunny.visits().isEmpty())));
    }

    private static void scan(Stage stage, Narrator narrator) {
        int status = stage.api.post("/api/v1/missing/scan");
        narrator.says("You", "POST /api/v1/missing/scan … answered with " + status);
    }

    /** Whether so many scans are done. */
    private static boolean scanned(Stage stage, int number) {
        JsonNode scan = stage.api.get("/api/v1/missing/scan");
        return scan.path("id").asInt() >= number && scan.path("state").asText().equals("done");
    }

    private static JsonNode match(Stage stage, String item) {
        return stage.api.matches().stream()
                .filter(match -> match.path("item").asText().equals(item))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing was found for " + item));
    }

    /** Of its match; nothing when there is none. */
    private static String state(Stage stage, String item) {
        return stage.api.matches().stream()
                .filter(match -> match.path("item").asText().equals(item))
                .map(match -> match.path("state").asText())
                .findFirst()
                .orElse("");
    }

    private static boolean trapsUntouched(Stage stage) {
        List<String> matched = stage.api.matches().stream()
                .map(match -> match.path("entry").asText())
                .toList();
        return stage.provider.traps().stream()
                .allMatch(trap -> trap.visits().isEmpty() && !matched.contains(trap.title()));
    }

    private static boolean whole(Stage stage, String item) {
        return has(stage, item, "importing") || has(stage, item, "completed");
    }

    private static boolean has(Stage stage, String item, String state) {
        return stage.api.downloads().stream()
                .anyMatch(download -> download.path("item").asText().equals(item)
                        && download.path("state").asText().equals(state));
    }

    private static boolean resumed(SimFile file) {
        List<Visit> visits = file.visits();
        return visits.size() >= 2
                && visits.stream()
                        .skip(1)
                        .allMatch(visit -> visit.status() == 206
                                && visit.from() > 0
                                && visit.header("if-range").isPresent());
    }

    private static boolean allArrived(Stage stage) {
        return arrived(stage.radarr, Titles.SINTEL, stage.provider.sintel)
                && arrived(stage.radarr, Titles.METROPOLIS, stage.provider.metropolis)
                && arrived(stage.sonarr, EPISODE_ID, stage.provider.episode);
    }

    private static boolean arrived(SimArr app, int owner, SimFile file) {
        return app.library()
                .fileOf(owner)
                .filter(owned -> same(Path.of(owned.path()), file))
                .isPresent();
    }

    private static boolean same(Path path, SimFile file) {
        try {
            return file.content().lies(path);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the library cannot be read: " + path, e);
        }
    }

    private static boolean missed(Stage stage, String item) {
        return List.of("movies", "tvshows").stream()
                .map(kind -> stage.api.get("/api/v1/missing/" + kind + "?pageSize=200"))
                .anyMatch(page -> page.path("records").findValuesAsText("item").contains(item));
    }
}
