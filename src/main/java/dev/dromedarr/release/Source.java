package dev.dromedarr.release;

/** Where the picture of a release was taken from. */
public enum Source {
    CAM,
    TELESYNC,
    TELECINE,
    WORKPRINT,
    SCREENER,
    REGIONAL,
    VHS,
    TV,
    SATELLITE,
    DVD,
    HDDVD,
    WEBRIP,
    WEBDL,
    BLURAY
}
