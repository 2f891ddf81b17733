package dev.dromedarr.triage;

import java.util.Locale;
import java.util.Set;

/** Endings of files that a person has to look at, as Sonarr and Radarr know them ({@code FileExtensions.cs}), and archives. */
final class DangerousNames {

    private static final Set<String> ENDINGS = Set.of(
            "arj", "lnk", "lzh", "ps1", "scr", "vbs", "zipx", // dangerous
            "bat", "cmd", "exe", "sh", "com", "msi", "js", "jar", // executable
            "7z", "bz2", "gz", "r00", "rar", "tar", "tb2", "tbz2", "tgz", "zip"); // archive

    private DangerousNames() {}

    static boolean match(String path) {
        int dot = path.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
