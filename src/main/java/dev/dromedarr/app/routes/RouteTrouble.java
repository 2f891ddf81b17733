package dev.dromedarr.app.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts into words why Camel would not load a file, with the line where it says one, or where the text that it quotes stands. */
final class RouteTrouble {

    private static final Pattern LINE = Pattern.compile("line[: ]+(\\d+)");

    /** What Camel says, the sentence for it, with the text that it quotes in place of {@code %s}. */
    private record Saying(Pattern said, String sentence) {}

    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    Pattern.compile("Unknown parameters=\\[\\{(?<text>[^=}]+)"),
                    "there is no option '%s' on this endpoint; look up its options in the manual of Camel"),
            new Saying(
                    Pattern.compile("No endpoint could be found for: (?<text>[\\w.+-]+)"),
                    "there is no component '%s' in this program; use one that comes with it"),
            new Saying(
                    Pattern.compile("Unknown node id: (?<text>\\S+)"),
                    "there is no step '%s'; look up the steps in the manual of Camel's YAML"),
            new Saying(
                    Pattern.compile("Unsupported field: (?<text>\\S+)"),
                    "there is no field '%s' here; look up the fields of this step in the manual of Camel's YAML"),
            new Saying(Pattern.compile("Method with name: (?<text>\\S+) not found"), "the bean has no method '%s'"),
            new Saying(
                    Pattern.compile("does not have any constant with value: (?<text>\\S+)"),
                    "'%s' is not one of the values that are possible here"),
            new Saying(
                    Pattern.compile("at location \\d+\\s+(?<text>[^\\r\\n]+)"),
                    "the expression '%s' cannot be read; look at its braces and quotes"),
            new Saying(
                    Pattern.compile("(?<text>Cannot find RouteTemplate) with id arr"),
                    "there is no route template 'arr', and the engine makes routes of it; copy it from the shipped file"));

    private RouteTrouble() {}

    static RouteProblem of(RouteFile file, Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = failure; cause != null && messages.size() < 50; cause = cause.getCause()) {
            messages.add(0, String.valueOf(cause.getMessage() == null ? cause : cause.getMessage()));
        }
        for (Saying saying : SAYINGS) {
            for (String message : messages) {
                Matcher matcher = saying.said().matcher(message);
                if (matcher.find()) {
                    String text = matcher.group("text").strip();
                    int line = line(messages).orElseGet(() -> lineOf(file, text));
                    return problem(file, line, saying.sentence().formatted(text));
                }
            }
        }
        return problem(file, line(messages).orElse(0), messages.get(0).strip().split("\\R", 2)[0]);
    }

    /** A problem of our own, at the line where this text stands. */
    static RouteProblem at(RouteFile file, String text, String what) {
        return problem(file, lineOf(file, text), what);
    }

    private static RouteProblem problem(RouteFile file, int line, String what) {
        return new RouteProblem(file, line, "this file is left out: " + what);
    }

    private static Optional<Integer> line(List<String> messages) {
        return messages.stream()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst();
    }

    private static int lineOf(RouteFile file, String text) {
        try {
            List<String> lines = Files.readAllLines(file.path());
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text) && !lines.get(i).startsWith("#")) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            // Then nobody knows the line.
            return 0;
        }
        return 0;
    }
}
