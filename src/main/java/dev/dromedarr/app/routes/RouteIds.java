package dev.dromedarr.app.routes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which file took which id: routes, steps and templates share one namespace. */
final class RouteIds {

    private final Map<String, RouteFile> owners = new HashMap<>();

    /** The file that has the id already. */
    Optional<RouteFile> take(String id, RouteFile file) {
        return Optional.ofNullable(owners.putIfAbsent(id, file));
    }
}
