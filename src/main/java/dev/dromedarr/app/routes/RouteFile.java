package dev.dromedarr.app.routes;

import java.nio.file.Path;

/**
 * A file of routes.
 *
 * @param users whether it comes from the user's folder
 */
public record RouteFile(Path path, boolean users) {

    public String name() {
        return String.valueOf(path.getFileName());
    }
}
