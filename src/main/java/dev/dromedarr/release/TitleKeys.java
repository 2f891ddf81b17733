package dev.dromedarr.release;

/**
 * The two keys of a title: one as it is spelled, one that evens out articles, numerals, umlauts and doubled letters.
 *
 * @param exact all words joined
 * @param loose the words that matter, evened out
 * @param exactHash sixty-four bits of the first
 * @param looseHash sixty-four bits of the second, for the one look into an index
 */
public record TitleKeys(String exact, String loose, long exactHash, long looseHash) {

    /** The keys of one title; for many, ask one {@link NameScanner}. */
    public static TitleKeys of(String title) {
        return new NameScanner().keysOf(title);
    }
}
