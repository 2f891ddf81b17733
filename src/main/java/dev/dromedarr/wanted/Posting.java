package dev.dromedarr.wanted;

/**
 * A key of the index leads here: to one title of one work.
 *
 * @param number counts the postings
 * @param title the wanted title, as the app has it
 * @param marked whether its spelling, whole, ends with what tells it from a namesake
 * @param cut whether that is taken off here
 * @param part whether it is only what stands before a colon or dash
 * @param exact the key of the spelling; one that is only loosely the same is weaker evidence
 * @param loose the letters of the loose key, where a typing error is looked for; else nothing
 * @param letters how many the loose key has
 * @param words how many the spelling has
 * @param next the next posting under the same loose key, or {@link LongTable#NONE}
 */
record Posting(
        int number,
        Work work,
        WantedTitle title,
        boolean marked,
        boolean cut,
        boolean part,
        long exact,
        String loose,
        int letters,
        int words,
        int next) {

    /** Titles that are told by one season only count its episodes alone. */
    int season() {
        return title.season().orElse(LongTable.NONE);
    }
}
