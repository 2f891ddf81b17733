package dev.dromedarr.sim;

/** Oddities of the real apps that can be switched on. */
public enum Quirk {
    /** Every request is answered 503 until switched off. */
    STARTING_UP,
    /** Just after a restart no download is tracked: it has no candidates, {@code 200 []} (FACTS 5.2). */
    NOT_TRACKED_YET,
    /** ManualImport imports, then dies: the command ends {@code failed}. */
    FAILED_THOUGH_IMPORTED,
    /** ManualImport ends {@code completed} without importing: "Destination already exists". */
    COMPLETED_WITHOUT_IMPORT,
    /** A Radarr before 5.6, which has no list of what is wanted (FACTS 8). */
    NO_WANTED,
    /** A Sonarr whose clock is ahead: it lists what has not been sent yet. */
    LISTS_UNAIRED,
    /** It could not look into a file, and lists it without quality and languages. */
    TELLS_NO_QUALITY
}
