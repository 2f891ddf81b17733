package dev.dromedarr.app.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Loads files of routes one by one into a started context: a bad one is refused alone, with all that it had half loaded. */
public final class RouteLoader {

    private final CamelContext camel;
    private final RouteCheck check;

    public RouteLoader(CamelContext camel, RouteCheck check) {
        this.camel = camel;
        this.check = check;
    }

    /** Returns what is wrong; the other files run. */
    public List<RouteProblem> load(List<RouteFile> files) {
        List<RouteProblem> problems = new ArrayList<>(check.check(files));
        for (RouteFile file : files) {
            if (problems.stream().noneMatch(problem -> problem.file().equals(file))) {
                load(file, problems);
            }
        }
        return problems;
    }

    private void load(RouteFile file, List<RouteProblem> problems) {
        Set<String> before = ids();
        try {
            Resource resource = ResourceHelper.resolveMandatoryResource(camel, "file:" + file.path());
            PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
        } catch (Exception e) {
            problems.add(RouteTrouble.of(file, e));
            remove(before);
        }
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        camel.getRoutes().stream().map(Route::getId).forEach(ids::add);
        model().getRouteDefinitions().stream().map(RouteDefinition::getId).forEach(ids::add);
        return ids;
    }

    private void remove(Set<String> kept) {
        Set<String> halfLoaded = ids();
        halfLoaded.removeAll(kept);
        for (String id : halfLoaded) {
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
