package dev.dromedarr.release;

/** What a word is known for, as bits that add up. */
final class Mark {

    static final int LANGUAGE = 1;
    static final int COUNTRY = 1 << 1;
    static final int RESOLUTION = 1 << 2;
    static final int SOURCE = 1 << 3;
    static final int TECH = 1 << 4;
    static final int EDITION = 1 << 5;
    static final int VOICE = 1 << 6;
    static final int PLATFORM = 1 << 7;
    static final int ARTICLE = 1 << 8;
    static final int SEASON = 1 << 9;
    static final int EPISODE = 1 << 10;
    static final int CHAPTER = 1 << 11;
    static final int PART = 1 << 12;
    static final int COUNT = 1 << 13;
    static final int MONTH = 1 << 14;
    static final int EXTENSION = 1 << 15;
    static final int PREFIX = 1 << 16;
    static final int SITE = 1 << 17;
    static final int SPECIAL = 1 << 18;
    static final int SMALL = 1 << 19;
    static final int STRONG = 1 << 20;
    static final int CODE = 1 << 21;
    static final int JOINS = 1 << 22;
    static final int PACK = 1 << 23;
    static final int REPOST = 1 << 24;
    static final int ROMAN = 1 << 25;
    static final int BEHIND = 1 << 26;
    static final int TITLE = 1 << 27;
    static final int FILLER = 1 << 28;
    static final int ID = 1 << 29;

    /** Words that say something about the file or its sound, not about the story. */
    static final int TAG = LANGUAGE | RESOLUTION | SOURCE | TECH | EDITION | VOICE | PLATFORM | PACK | COUNTRY;

    private Mark() {}
}
