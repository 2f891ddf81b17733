package dev.dromedarr.sim;

/** The hard-coded English texts with which the apps refuse a file or a download. */
public final class Rejections {

    public static final String SAMPLE = "Sample";
    public static final String UNKNOWN_SERIES = "Unknown Series";
    public static final String UNKNOWN_MOVIE = "Unknown Movie";
    public static final String UNABLE_TO_PARSE = "Unable to parse file";
    public static final String ARCHIVE = "Found archive file, might need to be extracted";
    public static final String NO_AUDIO = "No audio tracks detected";
    public static final String UNPACKING = "File is still being unpacked";
    public static final String UNPARSABLE_DOWNLOAD = "Unable to parse download, automatic import is not possible.";

    private Rejections() {}

    /** Same quality, lower custom-format score. */
    public static String customFormat(App app, int offered, int owned) {
        return "Not a Custom Format upgrade for existing %s file(s). New: [] (%d) do not improve on Existing: [] (%d)"
                .formatted(app.item(), offered, owned);
    }

    public static String quality(App app, String offered, String owned) {
        return "Not an upgrade for existing %s. Existing quality: %s. New Quality %s."
                .formatted(app == App.SONARR ? "episode file(s)" : "movie file", owned, offered);
    }

    public static String revision(App app) {
        return "Not a quality revision upgrade for existing %s file(s)".formatted(app.item());
    }

    public static String alreadyImported(App app) {
        return "%s file already imported at 06/01/2026 18:22:31".formatted(app == App.SONARR ? "Episode" : "Movie");
    }

    public static String dangerous(String extension) {
        return "Caution: Found potentially dangerous file with extension: " + extension;
    }

    public static String executable(String extension) {
        return "Caution: Found executable file with extension: '%s'".formatted(extension);
    }

    /** Workflow warning: found by id in the grab history, not by title. */
    public static String matchedById(App app) {
        return app == App.SONARR
                ? "Found matching series via grab history, but release was matched to series by ID."
                        + " Automatic import is not possible. See the FAQ for details."
                : "Found matching movie via grab history, but release was matched to movie by ID."
                        + " Manual Import required.";
    }

    /** Workflow warning: the title of the download is not that of the series or movie. */
    public static String titleMismatch(App app) {
        return app == App.SONARR
                ? "Series title mismatch; automatic import is not possible."
                        + " Check the download troubleshooting entry on the wiki for common causes."
                : "Movie title mismatch, automatic import is not possible. Manual Import required.";
    }

    public static String noFiles(String path) {
        return "No files found are eligible for import in " + path;
    }
}
