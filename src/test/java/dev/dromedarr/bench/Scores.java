package dev.dromedarr.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts, field by field, how often a parser said what the label says; a field counts only where the label has it. */
final class Scores {

    private static final Pattern ARTICLE = Pattern.compile("^(the|an|a) (?=.)");
    private static final Pattern SMALL = Pattern.compile("(?<=.) (a|the|and|or|of)(?= .)");
    private static final Pattern SOURCE_WORD = Pattern.compile(
            "(?i)web|blu|bd|br-?rip|dvd|tv|cam|telesync|telecine|tc|vhs|dsr|ds-?rip|sat|dth|remux|workprint|\\bwp\\b|\\bts\\b|hd-?ts|r5|netflix|amazon|mux");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void add(LabelledName label, Answer answer) {
        if (label.get("other").contains("must_not_parse")) {
            count(label, "nothing", "", answer.title(), answer.title().isEmpty());
            return;
        }
        title(label, answer);
        plain(
                label,
                "year",
                label.get("year").replaceAll("^[-0]$", ""),
                answer.year(),
                !label.get("year").isEmpty());
        plain(
                label,
                "season",
                label.get("season").split(",", -1)[0],
                answer.season(),
                !label.get("season").isEmpty());
        episodes(label, answer);
        plain(
                label,
                "date",
                label.get("date"),
                answer.date(),
                !label.get("date").isEmpty());
        lines(label, answer);
        source(label, answer);
    }

    private void title(LabelledName label, Answer answer) {
        String wanted = label.get("title");
        if (wanted.isEmpty()) {
            return;
        }
        String said = clean(answer.title());
        String withYear = clean(answer.title() + " " + answer.year());
        boolean right = Arrays.stream((wanted + " | " + label.get("alt_titles")).split(" \\| "))
                .map(Scores::clean)
                .anyMatch(one -> !one.isEmpty() && (one.equals(said) || one.equals(withYear)));
        count(label, "title", wanted, answer.title() + " | " + answer.year(), right);
        boolean whole = right || Whole.titles(label).map(Scores::clean).anyMatch(said::equals);
        count(label, "title, whole", wanted, answer.title() + " | " + answer.year(), whole);
    }

    private void episodes(LabelledName label, Answer answer) {
        String wanted = label.get("episodes").isEmpty() ? label.get("absolute") : label.get("episodes");
        if (!wanted.isEmpty() && !wanted.contains(".")) {
            List<Integer> numbers =
                    Arrays.stream(wanted.split(",")).map(Integer::valueOf).toList();
            count(label, "episodes", wanted, answer.episodes().toString(), numbers.equals(answer.episodes()));
        }
    }

    /** Sonarr guesses 480 lines for a name that tells none; what is not written is not asked for. */
    private void lines(LabelledName label, Answer answer) {
        String wanted = label.get("resolution").replaceAll("[pi]$", "").replaceAll("^.*x", "");
        String alias =
                switch (wanted) {
                    case "2160" -> "4k|uhd|ultra";
                    case "1080" -> "fhd|1440";
                    case "480" -> "540p|360p";
                    default -> "@";
                };
        boolean written = Pattern.compile(wanted + "|" + alias, Pattern.CASE_INSENSITIVE)
                .matcher(label.name())
                .find();
        if (!wanted.isEmpty() && written) {
            boolean arr = !label.get("set").equals("guessit");
            boolean sonarrs = arr
                    && ((wanted.equals("1080") && answer.lines().equals("1440"))
                            || (wanted.equals("480") && answer.lines().equals("540")));
            count(label, "resolution", wanted, answer.lines(), wanted.equals(answer.lines()) || sonarrs);
        }
    }

    private void source(LabelledName label, Answer answer) {
        String wanted = label.get("source");
        if (!wanted.isEmpty() && SOURCE_WORD.matcher(label.name()).find()) {
            String family = family(wanted);
            boolean disk = family.equals("bluray") && answer.source().equals("hddvd");
            count(label, "source", wanted, answer.source(), family.equals(answer.source()) || disk);
        }
    }

    private void plain(LabelledName label, String field, String wanted, String said, boolean asked) {
        if (asked) {
            count(label, field, wanted, said, wanted.equals(said));
        }
    }

    private void count(LabelledName label, String field, String wanted, String said, boolean right) {
        int[] count = counts.computeIfAbsent(label.group() + "\t" + field, key -> new int[2]);
        count[0]++;
        count[1] += right ? 1 : 0;
        if (!right) {
            misses.add(
                    label.group() + " / " + field + ": wanted <" + wanted + "> said <" + said + "> in " + label.name());
        }
    }

    static String family(String source) {
        return switch (source.toLowerCase(Locale.ROOT)) {
            case "web", "webrip" -> "web";
            case "tv", "rawhd", "hdtv", "digital tv", "satellite", "ultra hdtv", "analog hdtv" -> "tv";
            case "bluray", "remux", "brdisk", "blu-ray", "ultra hd blu-ray" -> "bluray";
            case "camera", "hd camera" -> "cam";
            case "hd telesync" -> "telesync";
            case "hd telecine" -> "telecine";
            case "hd-dvd" -> "hddvd";
            default -> source.toLowerCase(Locale.ROOT);
        };
    }

    private static String clean(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'’`]", "")
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String small = SMALL.matcher(ARTICLE.matcher(plain).replaceFirst("")).replaceAll("");
        return small.replace(" ", "");
    }

    Map<String, int[]> counts() {
        return counts;
    }

    List<String> misses() {
        return misses;
    }
}
