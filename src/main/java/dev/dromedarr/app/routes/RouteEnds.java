package dev.dromedarr.app.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Where the routes of a file begin, and where they lead to within the house.
 *
 * @param entrances {@code direct:} and {@code seda:} addresses in {@code from}
 * @param targets those everywhere else, as far as they are known before the routes run
 */
record RouteEnds(List<End> entrances, List<End> targets) {

    private static final Pattern INNER = Pattern.compile("(direct|seda):(//)?(?<name>[^?]+).*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}");

    /** @param name {@code direct:tell} */
    record End(String name, int line) {

        /** In a template the name has placeholders, which may become anything. */
        boolean takes(String target) {
            String[] parts = PLACEHOLDER.split(name, -1);
            String pattern = Pattern.quote(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                pattern += ".*" + Pattern.quote(parts[i]);
            }
            return target.matches(pattern);
        }
    }

    static RouteEnds none() {
        return new RouteEnds(new ArrayList<>(), new ArrayList<>());
    }

    static RouteEnds of(Node root) {
        RouteEnds ends = none();
        ends.walk("", root);
        return ends;
    }

    private void walk(String key, Node node) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> walk(key, item));
        } else if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                String word = Yaml.text(tuple.getKeyNode());
                if (tuple.getValueNode() instanceof ScalarNode scalar) {
                    end(word, key, scalar, map);
                } else {
                    walk(word, tuple.getValueNode());
                }
            }
        }
    }

    /** Both {@code to: direct:x} and {@code to: {uri: direct:x}}, and {@code uri: direct} with a parameter {@code name}. */
    private void end(String word, String parent, ScalarNode scalar, MappingNode map) {
        String text = scalar.getValue();
        Optional<Node> apart = Yaml.child(map, "parameters").flatMap(list -> Yaml.child(list, "name"));
        if (text.matches("direct|seda") && apart.isPresent()) {
            text = text + ":" + Yaml.text(apart.get());
        }
        var inner = INNER.matcher(text);
        if (!inner.matches() || !(word.equals("uri") || word.matches("to|toD|wireTap|from|deadLetterUri"))) {
            return;
        }
        End end = new End(inner.group(1) + ":" + inner.group("name"), Yaml.line(scalar));
        if (word.equals("from") || (word.equals("uri") && parent.equals("from"))) {
            entrances.add(end);
        } else if (!text.contains("${") && !text.contains("{{")) {
            targets.add(end);
        }
    }
}
