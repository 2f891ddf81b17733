package dev.dromedarr.download;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.release.ReleaseNames;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a file has its place below the folder for its kind, named as Sonarr and Radarr name by default. */
public final class FileNames {

    /** The folder for what is to replace a file. */
    public static final String UPGRADES = ".dromedarr-upgrades";

    /** Bytes of one name that every usual file system holds. */
    private static final int MOST = 255;

    /** Of an episode's title at least this much stays, or nothing. */
    private static final int WORTHWHILE = 8;

    private static final String CUT = "...";

    /** What tells the parts of a story apart: {@code (1)}, {@code Part 2}. */
    private static final Pattern PART = Pattern.compile("(?i):?\\s?(?:\\(\\d{1,3}\\)|\\b(?:part|pt\\.?)\\s?\\d{1,3})$");

    private FileNames() {}

    /**
     * Folders, then the file's name.
     *
     * @param entry the name of the entry in its playlist: it tells the quality
     */
    public static List<String> path(Work work, String entry, Container container) {
        var quality = ReleaseNames.read(entry).quality();
        String dot = "." + container.extension();
        if (work.episodes().isEmpty()) {
            String year = work.year().map(" (%d)"::formatted).orElse("");
            String title = SafeName.text(work.title());
            String tail = year + told(QualityNames.full(Kind.RADARR, quality));
            return List.of(folder(title, year), file(title, tail, dot));
        }
        List<Work.Episode> episodes = work.episodes().stream()
                .sorted(Comparator.comparingInt(Work.Episode::season).thenComparingInt(Work.Episode::number))
                .toList();
        String series = SafeName.text(work.title());
        int season = episodes.get(0).season();
        String tail = told(QualityNames.full(Kind.SONARR, quality));
        String mark = " - " + mark(work, episodes);
        String title = fitting(SafeName.text(titles(episodes)), room(series, mark, tail, dot));
        return List.of(
                folder(series, ""),
                season == 0 ? "Specials" : "Season " + season,
                file(series, mark + (title.isEmpty() ? "" : " - " + title) + tail, dot));
    }

    /**
     * The same file outside of the work's own folder. What lies in that folder already the apps take in where it is, and let the old file lie
     * beside it for ever; from anywhere else they move it in, and move the old one out.
     */
    public static List<String> aside(long id, List<String> path) {
        return List.of(UPGRADES, String.valueOf(id), path.get(path.size() - 1));
    }

    private static String told(String quality) {
        return quality.isEmpty() ? "" : " " + quality;
    }

    private static int room(String series, String mark, String tail, String dot) {
        return MOST - bytes(series) - bytes(mark) - bytes(" - ") - bytes(tail) - bytes(dot);
    }

    private static String fitting(String title, int room) {
        if (bytes(title) <= room) {
            return title;
        }
        return room < WORTHWHILE ? "" : SafeName.end(cut(title, room - CUT.length())) + CUT;
    }

    private static String folder(String title, String year) {
        return SafeName.folder(cut(title, MOST - bytes(year)) + year);
    }

    /** Where it is too long the front is cut: what comes behind it says which one it is. */
    private static String file(String front, String tail, String dot) {
        return SafeName.stem(cut(front, MOST - bytes(tail) - bytes(dot)) + tail) + dot;
    }

    /** {@code S01E03}, {@code S01E03-E05}, {@code 2026-03-01}. */
    private static String mark(Work work, List<Work.Episode> episodes) {
        Work.Episode first = episodes.get(0);
        Optional<LocalDate> day = first.airDate().filter(date -> work.daily());
        if (day.isPresent()) {
            return day.get().toString();
        }
        List<Integer> numbers = episodes.stream()
                .filter(episode -> episode.season() == first.season())
                .map(Work.Episode::number)
                .distinct()
                .toList();
        int last = numbers.get(numbers.size() - 1);
        String begin = String.format(Locale.ROOT, "S%02dE%02d", first.season(), first.number());
        if (numbers.size() == 1) {
            return begin;
        }
        if (last - first.number() == numbers.size() - 1) {
            return begin + String.format(Locale.ROOT, "-E%02d", last);
        }
        // A range would claim those in between, too.
        return String.format(Locale.ROOT, "S%02d", first.season())
                + numbers.stream()
                        .map(number -> String.format(Locale.ROOT, "E%02d", number))
                        .collect(Collectors.joining());
    }

    /** Of several episodes each title once; of the parts of one story its title alone. */
    private static String titles(List<Work.Episode> episodes) {
        if (episodes.size() == 1) {
            return episodes.get(0).title();
        }
        return episodes.stream()
                .map(episode ->
                        PART.matcher(episode.title().strip()).replaceAll("").strip())
                .filter(title -> !title.isEmpty())
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    /** At a code point, so that no letter is broken. */
    private static String cut(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        int length = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            length += bytes(Character.toString(point));
            if (length > most) {
                break;
            }
            end += Character.charCount(point);
        }
        return SafeName.end(text.substring(0, end));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
