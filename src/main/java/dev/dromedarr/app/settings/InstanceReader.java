package dev.dromedarr.app.settings;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what was given about instances into instances. */
final class InstanceReader {

    private static final Set<String> FIELDS = Set.of("type", "name", "url", "api-key", "verify-ssl", "timeout");
    private static final Shape<String> NAME =
            Shape.words("3 to 50 characters", text -> text.length() >= 3 && text.length() <= 50);
    private static final Shape<Secret> API_KEY = Shape.secret(20);
    private static final Shape<Kind> KIND = Shape.of("sonarr, radarr, prowlarr or stash", Kind::of);

    private static final Duration ADVICE = Duration.ofSeconds(5);

    private final Duration timeout;
    private final Problems problems;
    private final Map<String, String> namesTaken = new HashMap<>();

    /** @param timeout for instances that say nothing of their own */
    InstanceReader(Duration timeout, Problems problems) {
        this.timeout = timeout;
        this.problems = problems;
    }

    List<Instance> read(List<InstanceEntry> entries) {
        List<Instance> instances = new ArrayList<>();
        entries.forEach(entry -> read(entry).ifPresent(instances::add));
        return List.copyOf(instances);
    }

    private Optional<Instance> read(InstanceEntry entry) {
        entry.fields().keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> problems.add(SettingsFile.INSTANCES + "." + LogText.visible(field) + " ("
                        + entry.place() + "): nobody knows this setting; " + Nearest.hint(field, FIELDS)));
        Optional<Kind> kind = needed(entry, "type", KIND);
        Optional<String> name = needed(entry, "name", NAME).filter(given -> free(given, entry));
        Optional<URI> url = withoutCredentials(entry) ? needed(entry, "url", Shape.APP) : Optional.empty();
        Optional<Secret> key = needed(entry, "api-key", API_KEY);
        boolean verifySsl = field(entry, "verify-ssl", Shape.YES_OR_NO).orElse(true);
        Duration patience = field(entry, "timeout", Shape.DURATION).orElse(usual(kind));
        return kind.isPresent() && name.isPresent() && url.isPresent() && key.isPresent()
                ? Optional.of(new Instance(name.get(), kind.get(), url.get(), key.get(), verifySsl, patience))
                : Optional.empty();
    }

    /** Nothing may wait long for an app that only advises. */
    private Duration usual(Optional<Kind> kind) {
        boolean brief = kind.filter(Kind::advises).isPresent() && timeout.compareTo(ADVICE) > 0;
        return brief ? ADVICE : timeout;
    }

    private <T> Optional<T> needed(InstanceEntry entry, String field, Shape<T> shape) {
        if (!entry.fields().containsKey(field)) {
            problems.add("the instance of " + entry.place() + " lacks "
                    + entry.spelled().apply(field) + "; give " + shape.wanted());
        }
        return field(entry, field, shape);
    }

    private <T> Optional<T> field(InstanceEntry entry, String field, Shape<T> shape) {
        Optional<Given> given = Optional.ofNullable(entry.fields().get(field));
        Optional<T> value = given.flatMap(text -> shape.read().apply(text.text()));
        if (value.isEmpty()) {
            given.ifPresent(wrong ->
                    problems.unfit(SettingsFile.INSTANCES + "." + field, wrong, shape.secret(), shape.wanted()));
        }
        return value;
    }

    private boolean withoutCredentials(InstanceEntry entry) {
        Optional<Given> given =
                Optional.ofNullable(entry.fields().get("url")).filter(url -> Addresses.holdsCredentials(url.text()));
        given.ifPresent(url -> problems.add("instances.url (" + url.place()
                + ") holds a user name or password; take everything up to the @ away, the API key is enough"));
        return given.isEmpty();
    }

    private boolean free(String name, InstanceEntry entry) {
        String other = namesTaken.putIfAbsent(name.toLowerCase(Locale.ROOT), entry.place());
        if (other != null) {
            problems.add("instances.name = \"" + LogText.visible(name) + "\" (" + entry.place()
                    + ") is taken by the instance of " + other + "; give each its own name");
        }
        return other == null;
    }
}
