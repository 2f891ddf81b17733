package dev.dromedarr.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Titles as Sonarr and Radarr know them, where a label tells their country, part or second half apart: a label of {@code The Voice}
 * with the country UK is the series {@code The Voice UK} there, {@code The Godfather} with part 3 the film {@code The Godfather Part III}.
 */
final class Whole {

    private static final Pattern COUNTRY = Pattern.compile("\"country\": \"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("\"part\": (\\d+)");
    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private Whole() {}

    /** The title with what the label tells apart; none when it tells nothing. */
    static Stream<String> titles(LabelledName label) {
        String title = label.get("title");
        List<String> whole = new ArrayList<>();
        Matcher country = COUNTRY.matcher(label.get("other"));
        if (country.find()) {
            whole.add(title + " " + (country.group(1).equals("United Kingdom") ? "UK" : country.group(1)));
        }
        Matcher part = PART.matcher(label.get("other"));
        if (part.find()) {
            int number = Integer.parseInt(part.group(1));
            whole.add(title + " Part " + number);
            whole.add(title + " Part " + (number < ROMAN.size() ? ROMAN.get(number) : ""));
        }
        if (!label.get("alt_titles").isEmpty()) {
            whole.add(title + " " + label.get("alt_titles"));
        }
        return whole.stream();
    }
}
