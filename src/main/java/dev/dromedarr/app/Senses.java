package dev.dromedarr.app;

import dev.dromedarr.app.routes.RouteProblem;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Standing;
import dev.dromedarr.triage.Fuse;
import dev.dromedarr.web.Health;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What health looks at. */
final class Senses {

    static final String NOTHING_TO_DO =
            "No Sonarr or Radarr is configured: set SONARR_URL and SONARR_API_KEY, or RADARR_URL and RADARR_API_KEY";

    private final Path configDir;
    private final Memory memory;
    private final House house;
    private final PlaylistWing playlists;
    private final List<RouteProblem> routeProblems;
    private final BooleanSupplier open;

    Senses(
            Path configDir,
            Memory memory,
            House house,
            PlaylistWing playlists,
            List<RouteProblem> routeProblems,
            BooleanSupplier open) {
        this.configDir = configDir;
        this.memory = memory;
        this.house = house;
        this.playlists = playlists;
        this.routeProblems = routeProblems;
        this.open = open;
    }

    Health.Senses all() {
        return new Health.Senses(
                this::problems,
                this::hints,
                this::instances,
                this::waiting,
                house.sweeps()::last,
                this::notReady,
                house.dryRun()::on);
    }

    /** Hints ask the database, too; while it is away, that is told, and no hint. */
    private List<String> hints() {
        if (memory.troubled()) {
            return List.of();
        }
        try {
            return house.hints();
        } catch (Unavailable | Refused e) {
            return List.of();
        }
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>(missing());
        if (!Files.isDirectory(configDir) || !Files.isWritable(configDir)) {
            problems.add(
                    "The config folder %s can no longer be written; is it still there, mounted for writing, and this user's? Mend that, then restart"
                            .formatted(configDir));
        }
        Optional<String> trouble = memory.trouble();
        trouble.ifPresent(problems::add);
        routeProblems.forEach(problem -> problems.add(problem.spoken()));
        for (Instance instance : house.instances().triaged()) {
            house.standings().of(instance.name()).trouble().ifPresent(problems::add);
        }
        if (trouble.isEmpty()) {
            waiting(problems);
        }
        return problems;
    }

    private void waiting(List<String> problems) {
        failures()
                .filter(count -> count > 0)
                .ifPresent(count -> problems.add((count == 1 ? "1 failure waits" : count + " failures wait")
                        + " for a person: see /api/v1/failures, or ./dromedarr failures"));
        problems.addAll(playlistProblems());
        fuses().forEach(fuse -> problems.add(
                "The fuse \"%s\" is blown: %s; look at the decisions, then POST /api/v1/triage/fuses/rearm?scope=%s"
                        .formatted(fuse.scope(), fuse.reason(), fuse.scope())));
    }

    /** What must be configured before there is anything to do. */
    List<String> missing() {
        return house.instances().triaged().isEmpty() ? List.of(NOTHING_TO_DO) : List.of();
    }

    private List<Map<String, Object>> instances() {
        return house.instances().all().stream().map(this::view).toList();
    }

    private Map<String, Object> view(Instance instance) {
        Standing standing = house.standings().of(instance.name());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", instance.name());
        view.put("type", instance.kind().word());
        view.put("isHealthy", standing.trouble().isEmpty() && standing.version().isPresent());
        view.put("version", standing.version().orElse(null));
        view.put("lastSuccess", standing.lastSuccess().map(Object::toString).orElse(null));
        view.put("lastError", standing.trouble().orElse(null));
        return view;
    }

    /** A database that is away is not waited for twice. */
    private Optional<Integer> waiting() {
        if (memory.troubled()) {
            return Optional.empty();
        }
        try {
            return Optional.of(memory.books().journal().waiting());
        } catch (Unavailable | Refused e) {
            // The database's trouble stands in the problems.
            return Optional.empty();
        }
    }

    private Optional<Integer> failures() {
        try {
            return Optional.of(memory.books().failures().count());
        } catch (Unavailable | Refused e) {
            return Optional.empty();
        }
    }

    private List<Fuse> fuses() {
        try {
            return memory.books().fuses().all();
        } catch (Unavailable | Refused e) {
            return List.of();
        }
    }

    private List<String> playlistProblems() {
        try {
            return playlists.problems();
        } catch (Unavailable | Refused e) {
            return List.of();
        }
    }

    private Optional<String> notReady() {
        return open.getAsBoolean() ? memory.trouble() : Optional.of("The routes are being started");
    }
}
