package dev.dromedarr.release;

/** How a title was found in a name: the surer ones first. */
public enum TitleForm {
    /** What the name says first and plainly. */
    MAIN,
    /** With the year, which may belong to it: Blade Runner 2049. */
    WITH_YEAR,
    /** Another title beside the first: after AKA, behind a slash, in brackets. */
    ALIAS,
    /** All that stands there, where the main one is a part of it. */
    WHOLE,
    /** Without the words in brackets. */
    WITHOUT_BRACKETS,
    /** Without the country at its end: The Office US. */
    WITHOUT_COUNTRY,
    /** Without the season that anime carries in the title: Title S2. */
    WITHOUT_SEASON,
    /** Without a number that may be the episode's: 124 Some Cartoon. */
    WITHOUT_NUMBER,
    /** What follows the tag of an episode that names no series before it. */
    AFTER_TAG
}
