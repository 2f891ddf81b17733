package dev.dromedarr.playlist;

/** What can be wrong with a place in a playlist: counted and told, never a reason to stop. */
public enum Flaw {
    /** The list does not open with {@code #EXTM3U}. */
    NO_HEADER("no #EXTM3U at the top", false),
    /** No comma before the title; it was found after the last attribute. */
    NO_COMMA("no comma before the title", false),
    /** A quoted value that never ends. */
    OPEN_QUOTE("a quote that is not closed", false),
    /** The title is empty, and {@code tvg-name} is taken for it. */
    NAMED_BY_ATTRIBUTE("an empty title with a tvg-name", false),
    /** Not UTF-8; read as Windows-1252. */
    NOT_UTF8("letters that are not UTF-8", false),
    /** Control characters, left out. */
    CONTROL_CHARACTERS("control characters", false),
    /** A title and no address after it. */
    NO_ADDRESS("a title without an address", true),
    /** An address and no title before it. */
    NO_TITLE("an address without a title", true),
    /** Neither a title nor a {@code tvg-name}. */
    EMPTY_TITLE("an empty title", true),
    /** An address that is not http(s), or leads out of its server's folders; it is never asked. */
    FOREIGN_ADDRESS("an address that is not http(s)", true),
    /** A line longer than any true one. */
    TOO_LONG("a line that is too long", true);

    private final String words;
    private final boolean lost;

    Flaw(String words, boolean lost) {
        this.words = words;
        this.lost = lost;
    }

    /** What it is called in sentences for people. */
    public String words() {
        return words;
    }

    /** Whether the entry is lost with it; else it was mended. */
    public boolean lost() {
        return lost;
    }
}
