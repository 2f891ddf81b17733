package dev.dromedarr.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads settings one by one from the highest source that speaks of them, and remembers which exist. */
final class Values {

    private final Environment environment;
    private final List<SettingsFile> files;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();

    /** @param files the one that wins comes first */
    Values(Environment environment, List<SettingsFile> files, Problems problems) {
        this.environment = environment;
        this.files = files;
        this.problems = problems;
    }

    <T> T value(String key, T otherwise, Shape<T> shape) {
        Optional<Given> given = find(key, shape.secret());
        return given.flatMap(found -> one(key, found, shape)).orElse(otherwise);
    }

    /** A value that may be absent; an empty text is absent, too. */
    <T> Optional<T> maybe(String key, Shape<T> shape) {
        Optional<Given> given =
                find(key, shape.secret()).filter(found -> !found.text().isEmpty());
        return given.flatMap(found -> one(key, found, shape));
    }

    <T> List<T> list(String key, List<T> otherwise, Shape<T> shape) {
        Optional<Given> given = find(key, shape.secret());
        return given.map(found -> found.parts().stream()
                        .flatMap(part -> one(key, Given.text(part, found.place()), shape).stream())
                        .toList())
                .orElse(otherwise);
    }

    Set<String> known() {
        return known;
    }

    private Optional<Given> find(String key, boolean secret) {
        known.add(key);
        return environment.find(key, secret).or(() -> files.stream()
                .flatMap(file -> file.find(key).stream())
                .findFirst());
    }

    private <T> Optional<T> one(String key, Given given, Shape<T> shape) {
        Optional<T> value = Stream.of(given)
                .filter(found -> found.items().isEmpty())
                .flatMap(found -> shape.read().apply(found.text()).stream())
                .findFirst();
        if (value.isEmpty()) {
            problems.unfit(key, given, shape.secret(), shape.wanted());
        }
        return value;
    }
}
