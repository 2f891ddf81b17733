package dev.dromedarr.wanted;

import java.util.List;
import java.util.Optional;

/** Knows whether the world holds other movies or series of the same name; whoever does not know says so. */
@FunctionalInterface
public interface Namesakes {

    /** Nobody was asked. */
    Namesakes NOBODY =
            questions -> questions.stream().map(question -> Known.UNKNOWN).toList();

    /**
     * What is known of each.
     *
     * @param questions the most urgent first
     * @return as many answers, in the same order
     */
    List<Known> ask(List<Question> questions);

    /**
     * Whether another work is called so too.
     *
     * @param item one of the work's
     * @param name one of its titles, without what tells it from others: {@code The Office}, not {@code The Office (US)}
     */
    record Question(WantedItem item, String name) {}

    /** What is known of other works with a name. */
    enum Known {
        UNKNOWN,
        /** It is the only one. */
        NONE,
        /** There is another, of another time. */
        DISTANT,
        /** There is another, and their years are one apart. */
        NEAR,
        /** There is another of the very same year, or nobody knows of which. */
        TWIN;

        /** What is known of a work of this year when the others of its name are of those. */
        public static Known of(Optional<Integer> year, List<Integer> others) {
            return others.stream()
                    .map(other -> apart(year.map(own -> Math.abs(own - other)).orElse(0)))
                    .reduce(NONE, Known::nearer);
        }

        /** The one of the two that tells of the nearer namesake. */
        Known nearer(Known other) {
            return compareTo(other) > 0 ? this : other;
        }

        static Known apart(int yearsApart) {
            return yearsApart == 0 ? TWIN : yearsApart == 1 ? NEAR : DISTANT;
        }
    }
}
