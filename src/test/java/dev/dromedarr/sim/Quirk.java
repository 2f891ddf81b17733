package dev.dromedarr.sim;

/** Oddities of the real apps that can be switched on. */
public enum Quirk {
    /** Every request is answered 503 until switched off. */
    STARTING_UP,
    /** ManualImport imports, then dies: the command ends {@code failed}. */
    FAILED_THOUGH_IMPORTED,
    /** ManualImport ends {@code completed} without importing: "Destination already exists". */
    COMPLETED_WITHOUT_IMPORT
}
