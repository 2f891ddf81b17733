package dev.dromedarr.app.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a Quartz schedule from a typing error, without Quartz. */
final class Cron {

    private record Field(int least, int most, List<String> names, boolean day) {}

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final List<Field> FIELDS = List.of(
            new Field(0, 59, List.of(), false),
            new Field(0, 59, List.of(), false),
            new Field(0, 23, List.of(), false),
            new Field(1, 31, List.of(), true),
            new Field(1, 12, MONTHS, false),
            new Field(1, 7, DAYS, true),
            new Field(1970, 2099, List.of(), false));
    private static final int DAY_OF_MONTH = 3;
    private static final int DAY_OF_WEEK = 5;

    private static final Pattern PART = Pattern.compile("(?:\\*|(\\w{1,4})(?:-(\\w{1,4}))?)(?:/(\\d{1,4}))?");
    private static final Pattern LAST_OR_NEAREST =
            Pattern.compile("L(?:-\\d{1,2})?|LW|\\d{1,2}W|\\d{1,2}L|[A-Z]{3}L|\\w{1,3}#[1-5]");

    private Cron() {}

    static boolean valid(String schedule) {
        String[] fields = schedule.strip().toUpperCase(Locale.ROOT).split("\\s+", -1);
        if (fields.length < 6 || fields.length > 7) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            if (!fits(fields[i], FIELDS.get(i))) {
                return false;
            }
        }
        // Quartz wants a question mark for exactly one of the two days.
        return fields[DAY_OF_MONTH].equals("?") != fields[DAY_OF_WEEK].equals("?");
    }

    private static boolean fits(String text, Field field) {
        if (text.equals("?") || LAST_OR_NEAREST.matcher(text).matches()) {
            return field.day();
        }
        return List.of(text.split(",", -1)).stream().allMatch(part -> partFits(part, field));
    }

    private static boolean partFits(String text, Field field) {
        Matcher part = PART.matcher(text);
        return part.matches() && known(part.group(1), field) && known(part.group(2), field) && step(part.group(3));
    }

    private static boolean known(@Nullable String value, Field field) {
        if (value == null || field.names().contains(value)) {
            return true;
        }
        return value.chars().allMatch(Character::isDigit)
                && Integer.parseInt(value) >= field.least()
                && Integer.parseInt(value) <= field.most();
    }

    private static boolean step(@Nullable String value) {
        return value == null || Integer.parseInt(value) > 0;
    }
}
