package dev.dromedarr.wanted;

/** How alike a name's title and a wanted title are. */
enum Likeness {
    EXACT,
    /** But for articles, numerals, umlauts and doubled letters. */
    LOOSE,
    /** But for one typing error. */
    SLIP
}
