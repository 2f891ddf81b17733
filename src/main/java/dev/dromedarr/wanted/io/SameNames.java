package dev.dromedarr.wanted.io;

import dev.dromedarr.wanted.Namesakes.Known;
import java.util.List;
import java.util.Optional;

/**
 * Who answers to a name.
 *
 * @param found the ids of all that was found for it, however it is called
 * @param called those that are called so
 */
record SameNames(List<Integer> found, List<Work> called) {

    /** Of two works that nobody has dated nothing can be said. */
    record Work(int id, int year) {}

    /** Without later changes. */
    SameNames {
        found = List.copyOf(found);
        called = List.copyOf(called);
    }

    /** What that means for one of them; nothing when it was not found itself, for then others may be missing too. */
    Known known(Optional<Integer> id, Optional<Integer> year) {
        boolean itself =
                id.isPresent() ? found.contains(id.get()) : called.stream().anyMatch(work -> own(work, year));
        if (!itself) {
            return Known.UNKNOWN;
        }
        List<Integer> others = called.stream()
                .filter(work -> id.isPresent() ? work.id() != id.get() : !own(work, year))
                .map(Work::year)
                .toList();
        return Known.of(year, others);
    }

    private static boolean own(Work work, Optional<Integer> year) {
        return year.filter(of -> of == work.year()).isPresent();
    }
}
