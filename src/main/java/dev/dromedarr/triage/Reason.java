package dev.dromedarr.triage;

/** Why a verdict was given. The names are stable: decisions, metrics and the page show them. */
public enum Reason {
    /** A tag on the series or movie keeps us away. */
    PROTECTED,
    /** The app did not tell all that is needed to judge. */
    NOT_ASKED,
    /** A dangerous, executable or archive file: a person decides. */
    DANGEROUS_FILE,
    SAMPLE,
    /** Series, movie or episode are not known for certain. */
    NO_MATCH,
    /** The app matched it by id and hesitates; history, candidate and title agree. */
    MATCHED_BY_ID,
    /** The app has this very file already. */
    ALREADY_IMPORTED,
    /** Unpacking, locked, no room, no title yet: it may pass by itself. */
    NOT_READY,
    /** The app objects in words that no rule knows. */
    NOT_UNDERSTOOD,
    /** The app refuses it for quality or revision. */
    LOWER_QUALITY,
    /** The file lacks lines or a language that its release was grabbed for. */
    OTHER_THAN_GRABBED,
    /** It is grabbed again and again, and importing it would invite the next grab. */
    GRAB_LOOP,
    /** There is no file to compare with. */
    NOTHING_OWNED,
    BETTER_SCORE,
    WORSE_SCORE,
    TOO_CLOSE,
    /** A person overruled the table. */
    BY_PERSON
}
