package dev.dromedarr.wanted;

/** A wanted item that the entry in hand fits, before it is known what else the entry fits. */
record Hit(int item, Posting posting, long clues, double sum, boolean byId, Counting counting, int shownYear) {

    boolean betterThan(Hit other) {
        return byId == other.byId ? sum > other.sum : byId;
    }

    Lead.Rival rival() {
        return new Lead.Rival(item, posting, clues, byId);
    }
}
