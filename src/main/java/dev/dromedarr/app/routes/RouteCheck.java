package dev.dromedarr.app.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads files of routes without running them, and tells what could not work. */
public final class RouteCheck {

    private final Set<String> words;
    private final Set<String> settings;

    /**
     * A check against the house.
     *
     * @param words the beans that routes may name
     * @param settings the settings that routes may name in {@code {{…}}}
     */
    public RouteCheck(Set<String> words, Set<String> settings) {
        this.words = Set.copyOf(words);
        this.settings = Set.copyOf(settings);
    }

    public List<RouteProblem> check(List<RouteFile> files) {
        List<RouteProblem> problems = new ArrayList<>();
        RouteIds ids = new RouteIds();
        for (RouteFile file : files) {
            problems.addAll(new RouteReading(file, words, settings, ids).problems());
        }
        return problems;
    }
}
