package dev.dromedarr.wanted;

import java.util.Optional;

/** One movie, or one series with all of its episodes that one instance wants. */
final class Work {

    final int number;
    final WantedItem first;
    final int year;
    final int otherYear;
    /** The number of the first of its items in the index; a movie has no other. */
    final int item;
    /** The country that a title's mark names, as names tell it; 0 is none. */
    int country;
    /** The first of its titles in the index. */
    int posting = LongTable.NONE;
    /** Whether its episodes are counted through all seasons too, as anime is. */
    boolean counted;

    Work(int number, int item, WantedItem first) {
        this.number = number;
        this.item = item;
        this.first = first;
        this.year = first.year().orElse(0);
        this.otherYear = first.otherYear().orElse(0);
    }

    boolean movie() {
        return first.movie();
    }

    /** Whether two instances want the very same work, so that what fits one fits the other. */
    boolean sameAs(Work other) {
        if (this == other) {
            return true;
        }
        if (movie() != other.movie()) {
            return false;
        }
        boolean told = (first.tmdbId().isPresent() && other.first.tmdbId().isPresent())
                || (first.imdbId().isPresent() && other.first.imdbId().isPresent())
                || (first.tvdbId().isPresent() && other.first.tvdbId().isPresent());
        return told ? sharesId(other) : year == other.year && mainTitle().equals(other.mainTitle());
    }

    private boolean sharesId(Work other) {
        return same(first.tmdbId(), other.first.tmdbId())
                || same(first.imdbId(), other.first.imdbId())
                || same(first.tvdbId(), other.first.tvdbId());
    }

    private static <T> boolean same(Optional<T> one, Optional<T> other) {
        return one.isPresent() && one.equals(other);
    }

    String mainTitle() {
        return first.titles().isEmpty() ? first.label() : first.titles().get(0).text();
    }

    /** How far a shown year is from the nearest of its own; a large number when it has none. */
    int yearsFrom(int shown) {
        int main = year == 0 ? Integer.MAX_VALUE : Math.abs(shown - year);
        int other = otherYear == 0 ? Integer.MAX_VALUE : Math.abs(shown - otherYear);
        return Math.min(main, other);
    }

    boolean dated() {
        return year != 0 || otherYear != 0;
    }
}
