package dev.dromedarr.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The environment as a source of settings. An empty variable is one that is not set, as compose files leave them. */
final class Environment {

    private static final String FILE = "_FILE";
    private static final Set<String> NOT_SETTINGS =
            Set.of("DROMEDARR_CONFIG_DIR", "DROMEDARR_HOME", "DROMEDARR_JAVA_OPTS", "DROMEDARR_ARCHIVE");

    // Kubernetes tells each pod the address of a service called "dromedarr" this way; nobody set these by hand.
    private static final Pattern KUBERNETES =
            Pattern.compile("DROMEDARR_(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT(_\\d+_(TCP|UDP)(_.+)?)?)");

    private final Map<String, String> variables = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final Problems problems;

    Environment(Map<String, String> variables, Problems problems) {
        variables.forEach((name, value) -> {
            if (!value.isBlank()) {
                this.variables.put(name, value.strip());
            }
        });
        this.problems = problems;
    }

    /** A setting by its systematic or short name; a secret also by the file that holds it. */
    Optional<Given> find(String key, boolean secret) {
        List<String> names = Stream.concat(Stream.of(ShortNames.systematic(key)), ShortNames.of(key).stream())
                .toList();
        return oneOf(names, secret);
    }

    /** A variable by its own name. */
    Optional<Given> variable(String name, boolean secret) {
        return oneOf(List.of(name), secret);
    }

    Set<String> names() {
        return variables.keySet();
    }

    void complainAboutUnknown() {
        for (String name : variables.keySet()) {
            if (name.startsWith(ShortNames.PREFIX)
                    && !asked.contains(name)
                    && !NOT_SETTINGS.contains(name)
                    && !KUBERNETES.matcher(name).matches()) {
                problems.add("nobody knows the variable " + name + "; " + Nearest.hint(name, asked));
            }
        }
    }

    private Optional<Given> oneOf(List<String> names, boolean secret) {
        List<Given> found = new ArrayList<>();
        List<String> set = new ArrayList<>();
        for (String name : names) {
            asked.add(name);
            Optional.ofNullable(variables.get(name)).ifPresent(text -> {
                set.add(name);
                found.add(Given.text(text, name));
            });
            if (secret) {
                asked.add(name + FILE);
                Optional.ofNullable(variables.get(name + FILE)).ifPresent(file -> {
                    set.add(name + FILE);
                    content(name + FILE, file).ifPresent(found::add);
                });
            }
        }
        if (set.size() > 1) {
            problems.add(String.join(" and ", set) + " are set at once; keep one of them");
        }
        return found.stream().findFirst();
    }

    private Optional<Given> content(String name, String file) {
        String place = name + " → " + file;
        try {
            String text = Files.readString(Path.of(file)).strip();
            if (!text.isEmpty()) {
                return Optional.of(Given.text(text, place));
            }
            problems.add(place + " is an empty file; write the secret into it or take the variable away");
        } catch (IOException | InvalidPathException unreadable) {
            problems.add(place + " cannot be read as a text file; check that it exists and that this user may read it");
        }
        return Optional.empty();
    }
}
