package dev.dromedarr.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file as a source of settings: each key in its full length, with the line it stands on. */
final class SettingsFile {

    static final String INSTANCES = "instances";

    private final Path file;
    private final Problems problems;
    private final Map<String, Optional<Given>> values = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<InstanceEntry> instances = new ArrayList<>();

    private SettingsFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** A file that is not there says nothing. */
    static SettingsFile read(Path file, Problems problems) {
        var read = new SettingsFile(file, problems);
        if (Files.exists(file)) {
            read.load();
        }
        return read;
    }

    Optional<Given> find(String key) {
        return values.getOrDefault(key, Optional.empty());
    }

    /** The instances, or nothing when the file does not speak of them. */
    Optional<List<InstanceEntry>> instances() {
        return values.containsKey(INSTANCES) ? Optional.of(List.copyOf(instances)) : Optional.empty();
    }

    void complainAboutUnknown(Collection<String> known) {
        places.forEach((key, place) -> {
            boolean emptySection = values.getOrDefault(key, Optional.empty()).isEmpty()
                    && known.stream().anyMatch(name -> name.startsWith(key + "."));
            if (!known.contains(key) && !emptySection) {
                problems.add(LogText.visible(key) + " (" + place + "): nobody knows this setting; "
                        + Nearest.hint(key, known));
            }
        });
    }

    private void load() {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setMaxAliasesForCollections(0)
                    .build();
            new Compose(settings).composeString(Files.readString(file)).ifPresent(this::root);
        } catch (MarkedYamlEngineException wrong) {
            String line = wrong.getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1))
                    .orElse("");
            problems.add(file + line + " is not YAML: " + LogText.visible(wrong.getProblem())
                    + "; check indentation, quotes and colons there");
        } catch (YamlEngineException wrong) {
            problems.add(file + " is not YAML; check indentation, quotes and colons");
        } catch (IOException unreadable) {
            problems.add(file + " cannot be read as a UTF-8 text file; check that this user may read it");
        }
    }

    private void root(Node root) {
        if (root instanceof MappingNode mapping) {
            flatten("", mapping);
        } else if (!empty(root)) {
            problems.add(place(root) + " must hold settings, each as \"name: value\"");
        }
    }

    private void flatten(String prefix, MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            String key = prefix + text(tuple.getKeyNode());
            Node value = tuple.getValueNode();
            if (value instanceof MappingNode section && !section.getValue().isEmpty()) {
                flatten(key + ".", section);
                continue;
            }
            String first = places.putIfAbsent(key, place(tuple.getKeyNode()));
            if (first != null) {
                problems.add(LogText.visible(key) + " (" + place(tuple.getKeyNode()) + ") already stands in " + first
                        + "; keep one of them");
            } else if (key.equals(INSTANCES)) {
                values.put(key, Optional.empty());
                instances(value);
            } else {
                values.put(key, given(key, value));
            }
        }
    }

    private Optional<Given> given(String key, Node value) {
        if (value instanceof SequenceNode list) {
            if (list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
                return Optional.of(Given.list(
                        list.getValue().stream().map(SettingsFile::text).toList(), place(value)));
            }
            problems.add(LogText.visible(key) + " (" + place(value) + ") must be a list of plain texts");
        }
        return value instanceof ScalarNode && !empty(value)
                ? Optional.of(Given.text(text(value).strip(), place(value)))
                : Optional.empty();
    }

    private void instances(Node value) {
        if (value instanceof SequenceNode list) {
            list.getValue().forEach(this::instance);
        } else if (!empty(value)) {
            problems.add(
                    INSTANCES + " (" + place(value) + ") must be a list of entries with type, name, url and api-key");
        }
    }

    private void instance(Node entry) {
        if (!(entry instanceof MappingNode mapping)) {
            problems.add(INSTANCES + " (" + place(entry) + ") must be an entry with type, name, url and api-key");
            return;
        }
        Map<String, Given> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String field = text(tuple.getKeyNode());
            String key = INSTANCES + "." + field;
            given(key, tuple.getValueNode()).ifPresent(given -> {
                if (fields.putIfAbsent(field, given) != null) {
                    problems.add(LogText.visible(key) + " (" + given.place()
                            + ") stands twice in one entry; keep one of them");
                }
            });
        }
        instances.add(new InstanceEntry(place(entry), fields, field -> field));
    }

    private static boolean empty(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private String place(Node node) {
        return file
                + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    }
}
