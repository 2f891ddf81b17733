package dev.dromedarr.wanted;

/** How metadata sites write titles. */
public final class Titles {

    private Titles() {}

    /** {@code The Office (US)}, {@code Charmed (1998)}: without what tells it from a namesake. */
    public static String bare(String title) {
        return TitleSpelling.bare(title);
    }
}
