package dev.dromedarr.app.routes;

import dev.dromedarr.app.routes.RouteEnds.End;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** How all files hang together: whatever leads into a file that is left out is left out as well, so that nothing runs half. */
final class RouteLinks {

    /** The house itself sends there: whatever happens is told, whatever fails is parked. */
    private static final List<String> NEEDED = List.of("direct:tell", "direct:failed");

    private static final String TELLER = "tell.camel.yaml";

    private final Map<RouteFile, RouteEnds> ends = new LinkedHashMap<>();

    RouteLinks(List<RouteFile> files) {
        files.forEach(file -> ends.put(file, read(file)));
    }

    private static RouteEnds read(RouteFile file) {
        try {
            return Yaml.read(file.path()).map(RouteEnds::of).orElseGet(RouteEnds::none);
        } catch (IOException | YamlEngineException e) {
            // Told where the file itself is checked.
            return RouteEnds.none();
        }
    }

    /** What is wrong between the files when those are left out; again and again, until nothing more follows. */
    List<RouteProblem> broken(Collection<RouteFile> leftOut) {
        List<RouteProblem> problems = new ArrayList<>();
        Set<RouteFile> running =
                ends.keySet().stream().filter(file -> !leftOut.contains(file)).collect(Collectors.toSet());
        int before;
        do {
            before = problems.size();
            List<RouteProblem> found = new ArrayList<>();
            ends.keySet().stream().filter(running::contains).forEach(file -> check(file, running, found));
            found.forEach(problem -> running.remove(problem.file()));
            problems.addAll(found);
        } while (problems.size() > before);
        return problems;
    }

    private void check(RouteFile file, Set<RouteFile> running, List<RouteProblem> found) {
        RouteEnds own = ends.getOrDefault(file, RouteEnds.none());
        for (End target : own.targets()) {
            if (takers(target.name(), running).isEmpty()) {
                found.add(new RouteProblem(file, target.line(), nowhere(target.name(), running)));
            }
        }
        for (End entrance : own.entrances()) {
            first(entrance, running)
                    .filter(owner -> entrance.name().startsWith("direct:") && !owner.equals(file))
                    .ifPresent(owner -> found.add(new RouteProblem(
                            file,
                            entrance.line(),
                            "a route in %s begins at %s already; choose another name"
                                    .formatted(owner.name(), entrance.name()))));
        }
        if (file.name().equals(TELLER)) {
            NEEDED.stream()
                    .filter(needed -> takers(needed, Set.of(file)).isEmpty())
                    .forEach(needed -> found.add(new RouteProblem(
                            file,
                            0,
                            "no route begins at %s, and the engine sends there; copy that route from the shipped %s"
                                    .formatted(needed, TELLER))));
        }
    }

    private Optional<RouteFile> first(End entrance, Set<RouteFile> running) {
        return ends.keySet().stream()
                .filter(running::contains)
                .filter(file -> ends.getOrDefault(file, RouteEnds.none()).entrances().stream()
                        .anyMatch(other -> other.name().equals(entrance.name())))
                .findFirst();
    }

    private List<RouteFile> takers(String target, Set<RouteFile> among) {
        return ends.keySet().stream()
                .filter(among::contains)
                .filter(file -> ends.getOrDefault(file, RouteEnds.none()).entrances().stream()
                        .anyMatch(entrance -> entrance.takes(target)))
                .toList();
    }

    private String nowhere(String target, Set<RouteFile> running) {
        return takers(target, ends.keySet()).stream()
                .findFirst()
                .map(owner ->
                        "%s begins in %s, which is left out; mend that file first".formatted(target, owner.name()))
                .orElseGet(() -> "%s leads nowhere; routes begin at: %s".formatted(target, known(running)));
    }

    private String known(Set<RouteFile> running) {
        return ends.entrySet().stream()
                .filter(entry -> running.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().entrances().stream())
                .map(End::name)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
