package dev.dromedarr.triage;

import java.util.function.Function;
import java.util.function.Predicate;

/** One line of the decision table: when this holds, then that verdict, for this reason, in these words. */
record Rule(Verdict verdict, Reason reason, Predicate<Evidence> when, Function<Evidence, String> words) {

    FileVerdict judge(Evidence evidence) {
        return new FileVerdict(evidence.file(), verdict, reason, words.apply(evidence));
    }
}
