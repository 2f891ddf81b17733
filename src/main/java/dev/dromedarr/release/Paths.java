package dev.dromedarr.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads a file together with its folders: a season's folder tells the season, a release's folder tells what a hash does not. */
final class Paths {

    private static final int DEEPEST = 4;
    private static final int EXTENSION = 5;
    private static final Pattern CROSSED = Pattern.compile("\\d{1,2}x\\d{2,3} - ");

    private Paths() {}

    static boolean isPath(String name) {
        if (name.length() > Tokens.LONGEST) {
            return false;
        }
        if (name.indexOf('\\') >= 0) {
            return name.indexOf('\'') < 0;
        }
        int slash = name.lastIndexOf('/');
        if (slash <= 0 || slash == name.length() - 1) {
            return false;
        }
        int dot = name.lastIndexOf('.');
        boolean file = dot > slash
                && dot < name.length() - 1
                && name.length() - dot <= EXTENSION
                && name.charAt(slash - 1) != ' '
                && Character.isLetter(name.charAt(dot + 1));
        return name.charAt(0) == '/' || file;
    }

    static ReleaseName read(String path) {
        List<String> parts = parts(path);
        ReleaseName file = ReleaseNames.one(parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            ReleaseName folder = ReleaseNames.one(parts.get(i));
            boolean whole =
                    tellsAll(folder) && (tellsNothing(file, parts.get(0)) || shortened(file, folder, parts.get(0)));
            file = whole ? folder : together(file, folder, parts.get(0));
        }
        return file;
    }

    /** The file first, then its folders from the nearest on. */
    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("[/\\\\]", -1)) {
            if (!part.isBlank()) {
                parts.add(0, part);
            }
        }
        return parts.isEmpty() ? List.of(path) : parts.subList(0, Math.min(parts.size(), DEEPEST));
    }

    private static boolean tellsNothing(ReleaseName file, String name) {
        boolean bare = file.quality().source().isEmpty() && file.year().isEmpty();
        boolean numbers = file.season().isPresent() && !file.numbering().implied();
        return bare && !numbers && (file.titles().isEmpty() || name.indexOf(' ') < 0);
    }

    /** A scene's short name in its release's folder, "grp-tt.dvdrip.avi": no numbers, no spaces, and another first word. */
    private static boolean shortened(ReleaseName file, ReleaseName folder, String name) {
        return folder.group().isPresent()
                && !file.episode()
                && file.year().isEmpty()
                && name.indexOf(' ') < 0
                && name.equals(name.toLowerCase(Locale.ROOT))
                && !sameStart(file.title(), folder.title());
    }

    private static boolean sameStart(String one, String other) {
        String first = TitleKeys.of(one.strip().split("[\\s-]+", -1)[0]).exact();
        return TitleKeys.of(other).exact().startsWith(first) && !first.isEmpty();
    }

    private static boolean tellsAll(ReleaseName folder) {
        boolean picture = folder.quality().lines().isPresent()
                || folder.quality().source().isPresent();
        return !folder.title().isEmpty() && picture;
    }

    private static ReleaseName together(ReleaseName file, ReleaseName folder, String name) {
        boolean seasonFolder =
                folder.season().isPresent() && folder.numbering().episodes().isEmpty();
        boolean better = folder.season().isPresent()
                && !folder.numbering().episodes().isEmpty()
                && file.season().isEmpty();
        Numbering numbering = file.numbering();
        if (better) {
            numbering = folder.numbering();
        } else if (seasonFolder && (file.season().isEmpty() || file.numbering().implied())) {
            numbering = inSeason(file, folder, name);
        }
        FolderTitle title = new FolderTitle(file, folder);
        Optional<Numbering> counted = title.counted();
        numbering = counted.orElse(numbering);
        boolean untitled = file.title().isEmpty()
                || (tagFirst(name) && !folder.title().isEmpty())
                || (seasonFolder && file.season().isEmpty())
                || counted.isPresent()
                || title.ofTheSameFilm()
                || title.ofTheSameSeries(CROSSED.matcher(name).lookingAt());
        boolean sameYear = file.year().isEmpty() && (untitled || sameTitle(file, folder));
        return new ReleaseName(
                untitled ? folder.titles() : file.titles(),
                sameYear ? folder.year() : file.year(),
                sameYear ? folder.yearInBrackets() : file.yearInBrackets(),
                numbering,
                file.number(),
                better(file.quality(), folder.quality()),
                file.languages().isEmpty() ? folder.languages() : file.languages(),
                file.voices(),
                or(file.edition(), folder.edition()),
                or(file.group(), folder.group()),
                or(file.country(), folder.country()),
                file.prefix(),
                file.ids().equals(WorkIds.NONE) ? folder.ids() : file.ids());
    }

    private static boolean sameTitle(ReleaseName file, ReleaseName folder) {
        return TitleKeys.of(file.title())
                .loose()
                .equals(TitleKeys.of(folder.title()).loose());
    }

    /** S01E01.Pilot.mkv: what follows the tag is the title of the episode. */
    private static boolean tagFirst(String name) {
        return name.length() > 3
                && Character.toLowerCase(name.charAt(0)) == 's'
                && Character.isDigit(name.charAt(1))
                && Character.isDigit(name.charAt(2));
    }

    /** "02 Title" in the folder "Season 1" is the second episode of it. */
    private static Numbering inSeason(ReleaseName file, ReleaseName folder, String name) {
        List<Integer> episodes = file.episodes();
        int code = file.number().orElse(0);
        if (episodes.isEmpty() && code >= 100 && code / 100 == folder.season().orElse(Reading.NONE)) {
            episodes = List.of(code % 100);
        } else if (episodes.isEmpty()) {
            int first = leadingNumber(name);
            episodes = first > 0 ? List.of(first) : List.of();
        }
        return new Numbering(folder.season(), OptionalInt.empty(), false, episodes, List.of(), file.date());
    }

    private static int leadingNumber(String name) {
        int number = 0;
        int at = 0;
        while (at < name.length() && at < 3 && Character.isDigit(name.charAt(at))) {
            number = number * 10 + Character.digit(name.charAt(at++), 10);
        }
        boolean apart = at < name.length() && !Character.isLetterOrDigit(name.charAt(at));
        return at > 0 && apart ? number : 0;
    }

    private static Quality better(Quality file, Quality folder) {
        return new Quality(
                file.lines().isPresent() ? file.lines() : folder.lines(),
                or(file.source(), folder.source()),
                file.modifiers().isEmpty() ? folder.modifiers() : file.modifiers());
    }

    private static <T> Optional<T> or(Optional<T> one, Optional<T> other) {
        return one.isPresent() ? one : other;
    }
}
