package dev.dromedarr.app.routes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One file, read as YAML with its lines: does it parse, does it name only beans and settings that exist, are its ids its own. */
final class RouteReading {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}:?!]+)(:[^{}]*)?}}");
    private static final Pattern BEAN_URI = Pattern.compile("^bean:(\\w+)");
    private static final Set<String> BEAN_KEYS = Set.of("bean", "method", "process");

    private final RouteFile file;
    private final Set<String> words;
    private final Set<String> settings;
    private final RouteIds ids;
    private final List<RouteProblem> problems = new ArrayList<>();

    RouteReading(RouteFile file, Set<String> words, Set<String> settings, RouteIds ids) {
        this.file = file;
        this.words = words;
        this.settings = settings;
        this.ids = ids;
    }

    List<RouteProblem> problems() {
        try {
            Optional<Node> root = Yaml.read(file.path());
            if (root.isEmpty()) {
                problem(0, "the file is empty; write a route into it or delete it");
            }
            root.ifPresent(this::walkFile);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            problem(
                    line,
                    "this is not YAML: " + e.getProblem()
                            + "; look at the indentation and quotes here and one line above");
        } catch (YamlEngineException e) {
            problem(0, "this is not YAML: " + e.getMessage());
        } catch (IOException e) {
            problem(0, "the file cannot be read: " + e.getMessage());
        }
        return problems;
    }

    private void walkFile(Node root) {
        if (!(root instanceof SequenceNode list)) {
            problem(Yaml.line(root), "a file of routes is a list: begin each route with '- route:'");
            return;
        }
        list.getValue().forEach(item -> walk(item, templateParameters(item)));
    }

    /** Inside a template its own parameters are settings too. */
    private static Set<String> templateParameters(Node item) {
        return Yaml.child(item, "routeTemplate")
                .flatMap(template -> Yaml.child(template, "parameters"))
                .filter(SequenceNode.class::isInstance)
                .map(list -> ((SequenceNode) list)
                        .getValue().stream()
                                .flatMap(parameter -> Yaml.child(parameter, "name").stream())
                                .map(Yaml::text)
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private void walk(Node node, Set<String> parameters) {
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                String key = Yaml.text(tuple.getKeyNode());
                checkBean(key, tuple.getValueNode());
                checkOwnBeans(key, tuple.getValueNode());
                checkId(key, tuple.getValueNode());
                walk(tuple.getValueNode(), parameters);
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> walk(item, parameters));
        } else if (node instanceof ScalarNode scalar) {
            checkText(scalar, parameters);
        }
    }

    private void checkBean(String key, Node value) {
        if (BEAN_KEYS.contains(key)) {
            Yaml.child(value, "ref").ifPresent(ref -> known(Yaml.text(ref), ref));
        }
    }

    /** Who could put another object under one of our names could take a guard away without anyone seeing it. */
    private void checkOwnBeans(String key, Node value) {
        if (key.equals("beans") && value instanceof SequenceNode list) {
            list.getValue().stream()
                    .flatMap(bean -> Yaml.child(bean, "name").stream())
                    .filter(name ->
                            words.contains(Yaml.text(name)) || Yaml.text(name).startsWith("platform-http"))
                    .forEach(name -> problem(
                            Yaml.line(name),
                            "the name '%s' is taken by the engine; give your bean another one"
                                    .formatted(Yaml.text(name))));
        }
    }

    private void checkId(String key, Node value) {
        if (!key.equals("id")
                || !(value instanceof ScalarNode)
                || Yaml.text(value).contains("{{")) {
            return;
        }
        ids.take(Yaml.text(value), file)
                .ifPresent(owner -> problem(
                        Yaml.line(value),
                        "the id '%s' is taken already in %s; ids of routes and steps must differ"
                                .formatted(Yaml.text(value), owner.name())));
    }

    private void checkText(ScalarNode scalar, Set<String> parameters) {
        Matcher bean = BEAN_URI.matcher(scalar.getValue());
        if (bean.find()) {
            known(bean.group(1), scalar);
        }
        Matcher placeholder = PLACEHOLDER.matcher(scalar.getValue());
        while (placeholder.find()) {
            String name = placeholder.group(1).strip();
            boolean elsewhere = name.startsWith("env:") || name.startsWith("sys:");
            if (!elsewhere && placeholder.group(2) == null && !parameters.contains(name) && !settings.contains(name)) {
                problem(
                        Yaml.line(scalar),
                        "there is no setting '%s'; give it a default, {{%s:default}}, or use a known one"
                                .formatted(name, name));
            }
        }
    }

    private void known(String word, Node where) {
        if (!word.startsWith("#") && !words.contains(word) && !word.contains("{{")) {
            problem(
                    Yaml.line(where),
                    "there is no bean '%s'; the words are: %s"
                            .formatted(
                                    word,
                                    String.join(", ", words.stream().sorted().toList())));
        }
    }

    private void problem(int line, String what) {
        problems.add(new RouteProblem(file, line, what));
    }
}
