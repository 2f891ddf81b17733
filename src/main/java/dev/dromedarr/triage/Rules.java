package dev.dromedarr.triage;

import static dev.dromedarr.triage.Reason.ALREADY_IMPORTED;
import static dev.dromedarr.triage.Reason.BETTER_SCORE;
import static dev.dromedarr.triage.Reason.DANGEROUS_FILE;
import static dev.dromedarr.triage.Reason.LOWER_QUALITY;
import static dev.dromedarr.triage.Reason.MATCHED_BY_ID;
import static dev.dromedarr.triage.Reason.NOTHING_OWNED;
import static dev.dromedarr.triage.Reason.NOT_ASKED;
import static dev.dromedarr.triage.Reason.NOT_READY;
import static dev.dromedarr.triage.Reason.NOT_UNDERSTOOD;
import static dev.dromedarr.triage.Reason.NO_MATCH;
import static dev.dromedarr.triage.Reason.PROTECTED;
import static dev.dromedarr.triage.Reason.SAMPLE;
import static dev.dromedarr.triage.Reason.TOO_CLOSE;
import static dev.dromedarr.triage.Reason.WORSE_SCORE;
import static dev.dromedarr.triage.Verdict.FORCE_IMPORT;
import static dev.dromedarr.triage.Verdict.KEEP;
import static dev.dromedarr.triage.Verdict.REMOVE;
import static dev.dromedarr.triage.Verdict.WAIT;

import dev.dromedarr.triage.Rejection.Cause;
import java.util.List;

/** The decision table: the first line that fits a file decides. */
final class Rules {

    private Rules() {}

    static List<Rule> of(Policy policy) {
        return List.of(
                // 1: not ours to touch, or not known
                new Rule(KEEP, PROTECTED, e -> e.tagged(policy.keepTag()), e -> "Tagged " + policy.keepTag()),
                new Rule(WAIT, NOT_ASKED, e -> e.subject().missing().isPresent(), e -> e.subject()
                        .missing()
                        .orElse("")),
                // 2: a person's business
                new Rule(KEEP, DANGEROUS_FILE, Rules::dangerous, Rules::danger),
                new Rule(KEEP, SAMPLE, e -> e.refusedFor(Cause.SAMPLE), e -> e.words(Cause.SAMPLE)),
                new Rule(KEEP, NO_MATCH, e -> e.refusedFor(Cause.MISMATCH), e -> e.words(Cause.MISMATCH)),
                new Rule(KEEP, NO_MATCH, e -> e.refusedFor(Cause.NO_MATCH), e -> e.words(Cause.NO_MATCH)),
                // it may pass by itself, or it is over
                new Rule(
                        KEEP,
                        ALREADY_IMPORTED,
                        e -> e.refusedFor(Cause.ALREADY_IMPORTED),
                        e -> e.words(Cause.ALREADY_IMPORTED)),
                new Rule(WAIT, NOT_READY, e -> e.refusedFor(Cause.NOT_READY), e -> e.words(Cause.NOT_READY)),
                new Rule(
                        WAIT,
                        NOT_UNDERSTOOD,
                        e -> e.refusedFor(Cause.NOT_UNDERSTOOD),
                        e -> "No rule knows this: " + e.words(Cause.NOT_UNDERSTOOD)),
                new Rule(WAIT, NOT_ASKED, Evidence::noFiles, e -> "The app lists no files for this download"),
                new Rule(KEEP, NO_MATCH, Evidence::unmatched, e -> "Series, movie or episode are not certain"),
                // what would be replaced must be known, and by whom
                new Rule(
                        KEEP,
                        NO_MATCH,
                        Evidence::contested,
                        e -> "Another file claims the same episode or movie; choose one by hand"),
                new Rule(
                        WAIT,
                        NOT_ASKED,
                        e -> !e.file().ownedIsKnown(),
                        e -> "The file now owned is not known with its score"),
                // the app would stop at it, and at every file after it
                new Rule(
                        WAIT,
                        NOT_ASKED,
                        e -> e.file().quality().isEmpty(),
                        e -> "The app does not tell the quality of this file"),
                // 3: matched by id
                new Rule(
                        KEEP,
                        NO_MATCH,
                        e -> e.refusedFor(Cause.MATCHED_BY_ID) && !e.agrees(),
                        e -> "Matched by ID, and history, file and title do not agree"),
                new Rule(
                        WAIT,
                        LOWER_QUALITY,
                        e -> e.ofFewerLines() && e.refusedOnlyFor(Cause.MATCHED_BY_ID) && !policy.allowLowerQuality(),
                        e -> "Of lower quality: " + e.qualities()),
                new Rule(
                        FORCE_IMPORT,
                        MATCHED_BY_ID,
                        e -> e.refusedOnlyFor(Cause.MATCHED_BY_ID),
                        e -> "Matched by ID; history, file and title agree"),
                // the scores must be known from here on
                new Rule(WAIT, NOT_ASKED, e -> !e.scoresAreKnown(), e -> "The scores are not all known"),
                new Rule(
                        WAIT,
                        NOTHING_OWNED,
                        e -> e.gain().isEmpty(),
                        e -> "No file is owned to compare with, and the app does not say why it waits"),
                // 4: lower quality is never forced in for its score
                new Rule(
                        WAIT,
                        LOWER_QUALITY,
                        e -> e.refusedFor(Cause.QUALITY) && !policy.allowLowerQuality() && !e.worse(),
                        e -> e.words(Cause.QUALITY)),
                new Rule(
                        WAIT,
                        LOWER_QUALITY,
                        e -> e.ofFewerLines() && !policy.allowLowerQuality() && !e.worse(),
                        e -> "Of lower quality: " + e.qualities()),
                // 5: better
                new Rule(
                        FORCE_IMPORT,
                        BETTER_SCORE,
                        e -> e.gain().orElse(0L) >= policy.worthwhileGain(),
                        e -> "Grab score " + Rules.points(e) + " higher"),
                // what the app does not refuse is never thrown away
                new Rule(
                        WAIT,
                        NOT_UNDERSTOOD,
                        e -> e.objections().findAny().isEmpty(),
                        e -> "The app does not say why it waits"),
                // 6, 7, 8: worse
                new Rule(
                        KEEP,
                        WORSE_SCORE,
                        e -> e.worse() && e.subject().privacy() == Privacy.PRIVATE,
                        e -> "Private tracker protected: " + lower(e)),
                new Rule(
                        WAIT,
                        NOT_READY,
                        e -> e.worse() && e.subject().clientTrouble().isPresent(),
                        e -> "Not removed while a download client does not answer: "
                                + e.subject().clientTrouble().orElse("")),
                new Rule(
                        REMOVE,
                        WORSE_SCORE,
                        e -> e.worse() && e.subject().privacy().removable(),
                        e -> (e.subject().privacy() == Privacy.USENET ? "Usenet: " : "Public tracker: ") + lower(e)),
                new Rule(KEEP, WORSE_SCORE, Evidence::worse, e -> "Unknown tracker counts as private: " + lower(e)),
                // 9: in between
                new Rule(
                        WAIT,
                        TOO_CLOSE,
                        e -> true,
                        e -> "Grab score " + points(e) + " higher, " + policy.worthwhileGain() + " needed"));
    }

    private static boolean dangerous(Evidence evidence) {
        return evidence.refusedFor(Cause.DANGEROUS)
                || DangerousNames.match(evidence.file().path());
    }

    private static String danger(Evidence evidence) {
        String words = evidence.words(Cause.DANGEROUS);
        return words.isEmpty() ? "A file that is no video: " + evidence.file().label() : words;
    }

    private static String lower(Evidence evidence) {
        return "grab score " + points(evidence) + " lower";
    }

    private static String points(Evidence evidence) {
        long points = Math.abs(evidence.gain().orElse(0L));
        return points + (points == 1 ? " point" : " points");
    }
}
