package dev.dromedarr.app.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads files of routes one by one into a started context, and starts them when all are there. A bad file is left out alone, with
 * all that it had half loaded, and with the files that lead into it.
 */
public final class RouteLoader {

    /** Makes routes of the templates of a file once it is loaded. */
    @FunctionalInterface
    public interface Templates {
        void add(CamelContext camel, String file) throws Exception;
    }

    /** What is wrong with a route as it was loaded. */
    @FunctionalInterface
    public interface Doors {
        Optional<String> wrong(Route route, RouteDefinition definition);
    }

    private static final Logger LOG = LoggerFactory.getLogger(RouteLoader.class);

    private final CamelContext camel;
    private final RouteCheck check;
    private final Templates templates;
    private final Doors doors;
    private final Map<RouteFile, Set<String>> loaded = new LinkedHashMap<>();
    private final List<RouteProblem> problems = new ArrayList<>();
    private RouteLinks links = new RouteLinks(List.of());

    public RouteLoader(CamelContext camel, RouteCheck check, Templates templates, Doors doors) {
        this.camel = camel;
        this.check = check;
        this.templates = templates;
        this.doors = doors;
    }

    /** Loads without starting, and returns what is wrong. */
    public List<RouteProblem> load(List<RouteFile> files) {
        problems.addAll(check.check(files));
        links = new RouteLinks(files);
        leaveOut();
        camel.setAutoStartup(false);
        files.stream().filter(this::sound).forEach(this::load);
        leaveOut();
        return problems;
    }

    /** Starts what was loaded; a file with a route that cannot start is left out, too. */
    public List<RouteProblem> start() {
        camel.setAutoStartup(true);
        for (RouteFile file : List.copyOf(loaded.keySet())) {
            if (sound(file)) {
                start(file);
                leaveOut();
            }
        }
        return problems;
    }

    private boolean sound(RouteFile file) {
        return problems.stream().noneMatch(problem -> problem.file().equals(file));
    }

    private void leaveOut() {
        List<RouteFile> out =
                problems.stream().map(RouteProblem::file).distinct().toList();
        List<RouteProblem> found = links.broken(out);
        problems.addAll(found);
        found.forEach(problem -> remove(loaded.getOrDefault(problem.file(), Set.of())));
    }

    private void load(RouteFile file) {
        Set<String> before = ids();
        try {
            Resource resource = ResourceHelper.resolveMandatoryResource(camel, "file:" + file.path());
            PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
            templates.add(camel, file.name());
            Set<String> ids = since(before);
            loaded.put(file, ids);
            ids.forEach(id -> look(file, id));
            if (!sound(file)) {
                remove(ids);
            }
        } catch (Exception e) {
            refuse(file, e, since(before));
        }
    }

    private void look(RouteFile file, String id) {
        Route route = camel.getRoute(id);
        RouteDefinition definition = model().getRouteDefinition(id);
        if (route != null && definition != null) {
            doors.wrong(route, definition)
                    .ifPresent(what ->
                            problems.add(RouteTrouble.at(file, "id: " + id, "the route '" + id + "': " + what)));
        }
    }

    private void start(RouteFile file) {
        Set<String> ids = loaded.getOrDefault(file, Set.of());
        try {
            for (String id : ids) {
                Route route = camel.getRoute(id);
                if (route != null && !Boolean.FALSE.equals(route.isAutoStartup())) {
                    camel.getRouteController().startRoute(id);
                }
            }
        } catch (Exception e) {
            refuse(file, e, ids);
        }
    }

    private void refuse(RouteFile file, Exception why, Set<String> ids) {
        LOG.debug("{} is left out", file.path(), why);
        problems.add(RouteTrouble.of(file, why));
        remove(ids);
    }

    private Set<String> since(Set<String> before) {
        Set<String> ids = ids();
        ids.removeAll(before);
        return ids;
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        camel.getRoutes().stream().map(Route::getId).forEach(ids::add);
        model().getRouteDefinitions().stream().map(RouteDefinition::getId).forEach(ids::add);
        return ids;
    }

    private void remove(Set<String> ids) {
        for (String id : ids) {
            try {
                camel.getRouteController().stopRoute(id);
                camel.removeRoute(id);
                RouteDefinition definition = model().getRouteDefinition(id);
                if (definition != null) {
                    model().removeRouteDefinition(definition);
                }
            } catch (Exception e) {
                throw new IllegalStateException("A half loaded route cannot be taken out again: " + id, e);
            }
        }
    }

    private ModelCamelContext model() {
        return (ModelCamelContext) camel;
    }
}
