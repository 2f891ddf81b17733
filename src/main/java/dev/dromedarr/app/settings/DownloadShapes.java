package dev.dromedarr.app.settings;

import dev.dromedarr.download.PaceTable;
import dev.dromedarr.download.PathMapping;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What settings of the download flow must look like. */
final class DownloadShapes {

    static final Shape<PaceTable> HOURS = Shape.of(
            "hours of the day and bytes per second, such as \"01:00-07:00 0\" or \"18:00-23:30 2MB\"",
            PaceTable::parse);
    static final Shape<Long> RESERVE = Shape.of(
            "bytes such as 500MB or 2GiB, or 0 for no reserve",
            text -> Shape.SIZE.read().apply(text));
    static final Shape<Set<PosixFilePermission>> MODE =
            Shape.of("three octal digits such as 664", text -> Optional.of(text)
                    .filter(digits -> digits.matches("0?[0-7]{3}"))
                    .map(DownloadShapes::rights));
    static final Shape<PathMapping> MAPPING = Shape.of(
            "a folder here and how an app sees it, such as \"/data/movies -> /movies\", with an instance before it \"sonarr: /data/tv -> /tv\"",
            DownloadShapes::mapping);

    // A single letter is the drive of a Windows path, and no instance.
    private static final Pattern PARTS = Pattern.compile("(?:([^:/\\\\]{2,50}):\\s+)?(\\S.*?)\\s*->\\s*(\\S.*)");

    private DownloadShapes() {}

    /** The first that fits holds. */
    static PaceTable table(List<PaceTable> parts) {
        return new PaceTable(
                parts.stream().flatMap(part -> part.windows().stream()).toList());
    }

    /** The lowest bit is what others may execute, the ninth what the owner may read; the permissions are in the opposite order. */
    private static Set<PosixFilePermission> rights(String digits) {
        int bits = Integer.parseInt(digits, 8);
        PosixFilePermission[] all = PosixFilePermission.values();
        return IntStream.range(0, all.length)
                .filter(i -> (bits & (1 << (all.length - 1 - i))) != 0)
                .mapToObj(i -> all[i])
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<PathMapping> mapping(String text) {
        Matcher parts = PARTS.matcher(text);
        return parts.matches()
                ? Optional.of(new PathMapping(
                        Optional.ofNullable(parts.group(1)),
                        parts.group(2),
                        parts.group(3).strip()))
                : Optional.empty();
    }
}
