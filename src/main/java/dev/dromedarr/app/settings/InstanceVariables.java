package dev.dromedarr.app.settings;

import dev.dromedarr.instance.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instances from the environment: {@code SONARR_URL}, {@code SONARR_API_KEY}, {@code SONARR_2_URL} … any number of each kind. */
final class InstanceVariables {

    private static final List<String> FIELDS = List.of("url", "api-key", "name", "verify-ssl", "timeout");

    private InstanceVariables() {}

    static List<InstanceEntry> read(Environment environment) {
        List<InstanceEntry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            numbers(kind, environment).forEach(number -> entries.add(entry(kind, number, environment)));
        }
        return entries;
    }

    /** Which ones are spoken of; 0 is the one without a number. */
    private static Set<Integer> numbers(Kind kind, Environment environment) {
        Pattern variable =
                Pattern.compile(kind.name() + "_(?:(\\d{1,4})_)?(?:URL|API_KEY|API_KEY_FILE|NAME|VERIFY_SSL|TIMEOUT)");
        var numbers = new TreeSet<Integer>();
        for (String name : environment.names()) {
            Matcher parts = variable.matcher(name);
            if (parts.matches()) {
                numbers.add(parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)));
            }
        }
        return numbers;
    }

    private static InstanceEntry entry(Kind kind, int number, Environment environment) {
        String prefix = kind.name() + (number == 0 ? "_" : "_" + number + "_");
        String place = prefix + "*";
        Map<String, Given> fields = new LinkedHashMap<>();
        fields.put("type", Given.text(kind.word(), place));
        fields.put("name", Given.text(number == 0 ? kind.word() : kind.word() + "-" + number, place));
        for (String field : FIELDS) {
            environment
                    .variable(spelled(prefix, field), field.equals("api-key"))
                    .ifPresent(given -> fields.put(field, given));
        }
        return new InstanceEntry(place, fields, field -> spelled(prefix, field));
    }

    private static String spelled(String prefix, String field) {
        return prefix + field.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
