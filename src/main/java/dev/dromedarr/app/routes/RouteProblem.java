package dev.dromedarr.app.routes;

/**
 * What is wrong with a file of routes.
 *
 * @param line counted from 1; 0 when it is not known
 * @param what a sentence with its remedy
 */
public record RouteProblem(RouteFile file, int line, String what) {

    public String spoken() {
        return file.path() + (line > 0 ? ":" + line : "") + ": " + what;
    }
}
