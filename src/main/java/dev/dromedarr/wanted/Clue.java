package dev.dromedarr.wanted;

import static dev.dromedarr.wanted.Part.Kind.EPISODE;
import static dev.dromedarr.wanted.Part.Kind.TITLE;
import static dev.dromedarr.wanted.Part.Kind.YEAR;

import java.util.Locale;

/** One thing that speaks for or against an entry being what is wanted; what each is worth stands in {@code weights.properties}. */
enum Clue {
    /** Where every movie, or every episode, starts from. */
    BASE(TITLE, ""),
    LOOSELY_SAME(TITLE, "the same title but for small words, numerals or doubled letters"),
    MISTYPED(TITLE, "a title that differs by one letter"),
    MISTYPED_LONG(TITLE, ""),
    MISTYPED_OFTEN(TITLE, "and others spell it so too"),
    PART_ONLY(TITLE, "only what stands before the colon of the title"),
    ORIGINAL_TITLE(TITLE, "by its original title"),
    OTHER_TITLE(TITLE, "by another of its titles"),
    OTHER_TITLE_8(TITLE, ""),
    OTHER_TITLE_LONG(TITLE, ""),
    ALIAS(TITLE, "by a second title in the name"),
    NUMBER_OFF(TITLE, "with a number taken off the title"),
    COUNTRY_OFF(TITLE, "with a country taken off the title"),
    YEAR_IN_TITLE(TITLE, "with the year as a part of the title"),
    BEHIND_NUMBER(TITLE, "by what stands behind the episode's number"),
    NAMED_BY_GROUP(TITLE, "named by its group"),
    NAMED_BY_ATTRIBUTE(TITLE, "named by tvg-name"),
    LETTERS_4(TITLE, "a very short title"),
    LETTERS_8(TITLE, ""),
    LETTERS_12(TITLE, ""),
    ONE_WORD(TITLE, ""),
    MARK_SHOWN(TITLE, ""),
    MARK_MISSING(TITLE, "it has a namesake, and nothing tells them apart"),
    ADDRESS_DIFFERS(TITLE, "the address or group looks like something else"),
    NEAR_YEAR(YEAR, ""),
    NO_YEAR(YEAR, ""),
    UNDATED(YEAR, ""),
    EPISODE_YEAR(YEAR, ""),
    NO_YEAR_4(YEAR, ""),
    NO_YEAR_8(YEAR, ""),
    NO_YEAR_12(YEAR, ""),
    NO_YEAR_ONE_WORD(YEAR, ""),
    NO_YEAR_LOOSE(YEAR, ""),
    NO_YEAR_OTHER_TITLE(YEAR, ""),
    NO_YEAR_OTHERS_SEEN(YEAR, ""),
    NO_YEAR_SAME_SEEN(YEAR, "the list shows no other year"),
    NEAR_SAME_SEEN(YEAR, "the list also shows the very year"),
    NEAR_OTHERS_SEEN(YEAR, ""),
    NEAR_OFTEN(YEAR, "and that often"),
    NEAR_ALONE(YEAR, "the list shows no other year"),
    SAME_OTHERS_SEEN(YEAR, ""),
    COUNTRY_SAME(YEAR, ""),
    COUNTRY_DIFFERS(YEAR, "another country is told"),
    COUNTRIES_SEEN(YEAR, "the list also shows this title with other countries"),
    NAMESAKE_KNOWN(YEAR, "others of this name exist"),
    NAMESAKE_NEAR(YEAR, "another of this name came out at about the same time"),
    NAMESAKE_TWIN(YEAR, "another of this name came out at about the same time"),
    NAMESAKE_NONE(YEAR, "no other of this name is known"),
    NAMESAKE_NONE_NEAR(YEAR, "no other of this name is known"),
    NAMESAKE_NONE_BUT_SEEN(YEAR, ""),
    NAMESAKE_NONE_OTHER_TITLE(YEAR, ""),
    TWIN_NONE(YEAR, ""),
    TWIN_NONE_OTHER_TITLE(YEAR, "no other of this name and year is known"),
    TWIN_NONE_LOOSE(YEAR, "no other of this name and year is known"),
    SCENE(EPISODE, ""),
    SCENE_SHARED(EPISODE, "the app counts another episode so"),
    ABSOLUTE(EPISODE, ""),
    SEASONED(EPISODE, ""),
    FLAT(EPISODE, ""),
    DATED(EPISODE, ""),
    FIRST_SEASON(EPISODE, ""),
    LONE(EPISODE, ""),
    SEVERAL(EPISODE, "it holds more than one episode");

    final Part.Kind part;
    /** What it says to a person; nothing when the part's own sentence tells it. */
    final String words;

    Clue(Part.Kind part, String words) {
        this.part = part;
        this.words = words;
    }

    // Sets of clues are bits of a long that lives for one pass; nothing is kept by this number.
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }

    boolean in(long clues) {
        return (clues & bit()) != 0;
    }

    /** As the file of the weights calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
