package dev.dromedarr.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads settings one by one from the highest source that speaks of them, and remembers which exist. */
final class Values {

    private static final List<String> COMING = List.of("directories.", "download.");

    private final Environment environment;
    private final List<SettingsFile> files;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();
    private final List<String> notices = new ArrayList<>();

    /** @param files the one that wins comes first */
    Values(Environment environment, List<SettingsFile> files, Problems problems) {
        this.environment = environment;
        this.files = files;
        this.problems = problems;
    }

    <T> T value(String key, T otherwise, Shape<T> shape) {
        Optional<Given> given = find(key, shape.secret());
        T value = given.flatMap(found -> one(key, found, shape)).orElse(otherwise);
        notice(key, given, value.equals(otherwise));
        return value;
    }

    /** A value that may be absent; an empty text is absent, too. */
    <T> Optional<T> maybe(String key, Shape<T> shape) {
        Optional<Given> given =
                find(key, shape.secret()).filter(found -> !found.text().isEmpty());
        notice(key, given, given.isEmpty());
        return given.flatMap(found -> one(key, found, shape));
    }

    <T> List<T> list(String key, List<T> otherwise, Shape<T> shape) {
        Optional<Given> given = find(key, shape.secret());
        List<T> list = given.map(found -> found.parts().stream()
                        .flatMap(part -> one(key, Given.text(part, found.place()), shape).stream())
                        .toList())
                .orElse(otherwise);
        notice(key, given, list.equals(otherwise));
        return list;
    }

    Set<String> known() {
        return known;
    }

    List<String> notices() {
        return List.copyOf(notices);
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

    private void notice(String key, Optional<Given> given, boolean usual) {
        if (!usual && COMING.stream().anyMatch(key::startsWith)) {
            given.ifPresent(
                    found -> notices.add(
                            key + " (" + found.place()
                                    + ") is read and checked, but does nothing yet: the flow that downloads what is found in playlists is still to come"));
        }
    }
}
