package dev.dromedarr.wanted;

import dev.dromedarr.release.Modifier;
import dev.dromedarr.release.Quality;

/** Where a picture was taken from, as far as one such source is clearly better than another; the worst first. */
public enum Grade {
    /** From a cinema, or before anybody was to have it. */
    EARLY,
    TELEVISION,
    /** From the web, whoever recorded it, or from a DVD: of these the apps themselves do not say which is the better. */
    WEB,
    BLURAY,
    /** A disc's picture as it is there. */
    REMUX;

    /** A name that tells no source is taken for the least that it can be, as the apps take it. */
    static Grade of(Quality told) {
        return told.source()
                .map(source -> switch (source) {
                    case CAM, TELESYNC, TELECINE, WORKPRINT, SCREENER, REGIONAL -> EARLY;
                    case VHS, TV, SATELLITE -> TELEVISION;
                    case DVD, WEBRIP, WEBDL -> WEB;
                    case HDDVD, BLURAY -> told.modifiers().contains(Modifier.REMUX) ? REMUX : BLURAY;
                })
                .orElse(TELEVISION);
    }
}
