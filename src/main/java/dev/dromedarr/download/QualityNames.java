package dev.dromedarr.download;

import static dev.dromedarr.release.Modifier.PROPER;
import static dev.dromedarr.release.Modifier.RAW;
import static dev.dromedarr.release.Modifier.REAL;
import static dev.dromedarr.release.Modifier.REMUX;
import static dev.dromedarr.release.Modifier.REPACK;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.release.Quality;
import dev.dromedarr.release.Source;

/**
 * Qualities as Sonarr and Radarr call them: {@code WEBDL-1080p Proper}. What a name does not tell is taken as the apps take it: lines
 * alone are HDTV, the least that they can be, so that the app replaces it when it finds better. Of a name that tells nothing nothing is
 * said: the app then looks into the file.
 */
final class QualityNames {

    private QualityNames() {}

    /** What stands for {@code {Quality Full}}; nothing when the name tells nothing. */
    static String full(Kind kind, Quality quality) {
        String name = quality.source()
                .map(source -> name(kind, source, quality))
                .orElseGet(() -> television("", quality.lines().orElse(0)));
        if (name.isEmpty()) {
            return "";
        }
        var modifiers = quality.modifiers();
        return name
                + (modifiers.contains(PROPER) || modifiers.contains(REPACK) ? " Proper" : "")
                + (modifiers.contains(REAL) ? " REAL" : "");
    }

    private static String name(Kind kind, Source source, Quality quality) {
        int lines = quality.lines().orElse(0);
        boolean movie = kind == Kind.RADARR;
        return switch (source) {
            case WEBDL -> "WEBDL-" + step(lines, 480) + "p";
            case WEBRIP -> "WEBRip-" + step(lines, 480) + "p";
            case BLURAY, HDDVD -> bluray(movie, quality);
            case DVD -> "DVD";
            case TV, SATELLITE -> quality.modifiers().contains(RAW) ? "Raw-HD" : television("SDTV", lines);
            case VHS -> television("SDTV", lines);
            case CAM, TELESYNC, TELECINE, WORKPRINT, REGIONAL -> movie ? source.name() : television("", lines);
            case SCREENER -> movie ? "DVDSCR" : television("", lines);
        };
    }

    private static String bluray(boolean movie, Quality quality) {
        int lines = quality.lines().orElse(0);
        if (quality.modifiers().contains(REMUX)) {
            int most = lines >= 2160 ? 2160 : 1080;
            return movie ? "Remux-" + most + "p" : "Bluray-" + most + "p Remux";
        }
        if (lines == 0) {
            return "Bluray-720p";
        }
        return "Bluray-" + (lines == 576 ? 576 : step(lines, 480)) + "p";
    }

    private static String television(String otherwise, int lines) {
        if (lines == 0) {
            return otherwise;
        }
        return lines < 720 ? "SDTV" : "HDTV-" + step(lines, 720) + "p";
    }

    /** The apps know 720, 1080 and 2160 lines, and less. */
    private static int step(int lines, int least) {
        return lines >= 2160 ? 2160 : lines >= 1080 ? 1080 : lines >= 720 ? 720 : least;
    }
}
