package dev.dromedarr.app.routes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts into words why Camel would not load a file: the innermost sentence, and the line where it says one. */
final class RouteTrouble {

    private static final Pattern LINE = Pattern.compile("line[: ]+(\\d+)");

    private RouteTrouble() {}

    static RouteProblem of(RouteFile file, Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String said = String.valueOf(inner.getMessage() == null ? inner : inner.getMessage())
                .strip();
        return new RouteProblem(file, line(failure), "this file is left out: " + said.split("\\R", 2)[0]);
    }

    private static int line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher matcher = LINE.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return 0;
    }
}
