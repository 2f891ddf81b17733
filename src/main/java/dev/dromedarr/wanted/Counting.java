package dev.dromedarr.wanted;

/** In which way the number that a name shows is that of a wanted episode. */
enum Counting {
    /** A movie has none. */
    NONE,
    /** Season and episode as the app counts. */
    STANDARD,
    /** Season and episode as releases count. */
    SCENE,
    /** The same, and the app counts another episode so. */
    SCENE_SHARED,
    /** Through all seasons. */
    ABSOLUTE,
    /** Through all seasons, with the season beside it: S04E154. */
    SEASONED,
    /** Through all seasons, written as if all were the first one. */
    FLAT,
    /** By the day of broadcast. */
    DATED,
    /** A number alone, read as one of the first season. */
    FIRST_SEASON,
    /** A number at the edge of the title, which may be the title's own. */
    LONE
}
