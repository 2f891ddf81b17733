package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The commands of one app: taken, kept waiting for a while, then carried out. */
final class Commands {

    private static final List<String> SHARED =
            List.of("ManualImport", "RefreshMonitoredDownloads", "ProcessMonitoredDownloads", "RssSync", "CheckHealth");
    private static final List<String> SONARR = List.of(
            "EpisodeSearch", "SeasonSearch", "SeriesSearch", "RescanSeries", "RefreshSeries", "DownloadedEpisodesScan");
    private static final List<String> RADARR =
            List.of("MoviesSearch", "RescanMovie", "RefreshMovie", "DownloadedMoviesScan");

    /** How long after its end a command stands in the list, and how long it is known by its id. */
    private static final Duration LISTED = Duration.ofMinutes(5);

    private static final Duration KNOWN = Duration.ofHours(24);

    private final State state;
    private final ManualImport manualImport;
    private final ScheduledExecutorService clock;
    private final List<Command> commands = new ArrayList<>();
    private Duration takes = Duration.ofMillis(60);
    private Optional<Integer> looks = Optional.empty();
    private int nextId = 83_112;

    Commands(State state, ManualImport manualImport, ScheduledExecutorService clock) {
        this.state = state;
        this.manualImport = manualImport;
        this.clock = clock;
    }

    void take(Duration duration) {
        this.takes = duration;
        this.looks = Optional.empty();
    }

    void take(int numberOfLooks) {
        this.looks = Optional.of(numberOfLooks);
    }

    List<Command> all() {
        return List.copyOf(commands);
    }

    void route(Router router) {
        router.add("POST", "/api/v3/command", Set.of(), request -> post(request.json()));
        router.add("GET", "/api/v3/command", Set.of(), request -> {
            commands.forEach(this::look);
            return Answer.ok(Json.array(commands.stream()
                    .filter(command -> !command.endedBefore(Instant.now().minus(LISTED)))
                    .map(Command::json)));
        });
        router.add("GET", "/api/v3/command/{id}", Set.of(), request -> {
            var found = commands.stream()
                    .filter(command -> command.id() == request.id())
                    .filter(command -> !command.endedBefore(Instant.now().minus(KNOWN)))
                    .findFirst();
            found.ifPresent(this::look);
            return found.map(command -> Answer.ok(command.json())).orElseGet(Answer::notFound);
        });
    }

    /** The app went down: what was running is lost, what waited will run after the next start. */
    void down() {
        commands.stream().filter(command -> command.status().equals("started")).forEach(Command::orphan);
    }

    void up() {
        commands.stream().filter(Command::open).forEach(this::schedule);
    }

    private Answer post(JsonNode body) {
        var name = name(body.path("name").asText());
        if (name.isEmpty()) {
            state.violated("Unknown command " + body.path("name"));
            return Answer.broken("Unknown command " + body.path("name").asText());
        }
        ImportMode.of(body.path("importMode"));
        var equal = commands.stream()
                .filter(command -> command.open() && same(command, name.get(), body))
                .findFirst();
        var command = equal.orElseGet(() -> add(name.get(), body));
        return Answer.json(201, command.json());
    }

    private Command add(String name, JsonNode body) {
        var command = new Command(nextId++, name, body);
        commands.add(command);
        schedule(command);
        return command;
    }

    private void schedule(Command command) {
        if (looks.isEmpty()) {
            later(takes.dividedBy(2), () -> begin(command));
            later(takes, () -> finish(command));
        }
    }

    private void later(Duration wait, Runnable work) {
        var unused = clock.schedule(
                () -> {
                    synchronized (state.lock) {
                        work.run();
                    }
                },
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void look(Command command) {
        int seen = command.look();
        looks.ifPresent(needed -> {
            if (seen >= needed) {
                begin(command);
                finish(command);
            } else if (seen > needed / 2) {
                begin(command);
            }
        });
    }

    private void begin(Command command) {
        if (state.running && command.status().equals("queued")) {
            command.start();
        }
    }

    private void finish(Command command) {
        if (state.running && command.status().equals("started")) {
            command.end(carryOut(command));
        }
    }

    private Optional<String> carryOut(Command command) {
        switch (command.name()) {
            case "ManualImport" -> {
                return manualImport.execute(command.body());
            }
            case "EpisodeSearch" -> searched(command, "episodeIds");
            case "MoviesSearch" -> searched(command, "movieIds");
            default -> {}
        }
        return Optional.empty();
    }

    private void searched(Command command, String field) {
        var ids = new ArrayList<Integer>();
        command.body().path(field).forEach(id -> ids.add(id.asInt()));
        state.searches.add(new Search(command.name(), ids));
    }

    private Optional<String> name(String posted) {
        var own = state.app == App.SONARR ? SONARR : RADARR;
        return Stream.concat(SHARED.stream(), own.stream())
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(posted.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    // For ManualImport the apps compare paths and mode only; other quality or ids make no difference.
    private static boolean same(Command command, String name, JsonNode body) {
        if (!command.name().equals(name)) {
            return false;
        }
        if (!name.equals("ManualImport")) {
            return command.body().equals(body);
        }
        return paths(command.body()).equals(paths(body))
                && ImportMode.of(command.body().path("importMode")) == ImportMode.of(body.path("importMode"));
    }

    private static Set<String> paths(JsonNode body) {
        var paths = new TreeSet<String>();
        body.path("files").forEach(file -> paths.add(file.path("path").asText()));
        return paths;
    }
}
