package dev.dromedarr.triage;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One line of the rules: when this holds, then that verdict, for this reason, in these words.
 *
 * @param row the number of its case in the decision table; empty for what the table does not speak of
 */
record Rule(
        Optional<Integer> row,
        Verdict verdict,
        Reason reason,
        Predicate<Evidence> when,
        Function<Evidence, String> words) {

    /** A line of this row of the table. */
    static Rule of(
            int row, Verdict verdict, Reason reason, Predicate<Evidence> when, Function<Evidence, String> words) {
        return new Rule(Optional.of(row), verdict, reason, when, words);
    }

    /** A line that stands between the rows of the table. */
    static Rule besides(Verdict verdict, Reason reason, Predicate<Evidence> when, Function<Evidence, String> words) {
        return new Rule(Optional.empty(), verdict, reason, when, words);
    }

    FileVerdict judge(Evidence evidence) {
        return new FileVerdict(evidence.file(), verdict, reason, words.apply(evidence), row);
    }
}
