package dev.dromedarr.triage;

import static dev.dromedarr.triage.Reason.ALREADY_IMPORTED;
import static dev.dromedarr.triage.Reason.BETTER_SCORE;
import static dev.dromedarr.triage.Reason.DANGEROUS_FILE;
import static dev.dromedarr.triage.Reason.GRAB_LOOP;
import static dev.dromedarr.triage.Reason.LOWER_QUALITY;
import static dev.dromedarr.triage.Reason.MATCHED_BY_ID;
import static dev.dromedarr.triage.Reason.NOTHING_OWNED;
import static dev.dromedarr.triage.Reason.NOT_ASKED;
import static dev.dromedarr.triage.Reason.NOT_READY;
import static dev.dromedarr.triage.Reason.NOT_UNDERSTOOD;
import static dev.dromedarr.triage.Reason.NO_MATCH;
import static dev.dromedarr.triage.Reason.OTHER_THAN_GRABBED;
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
import java.util.Optional;
import java.util.SortedSet;

/** The decision table: the first line that fits a file decides. */
final class Rules {

    private Rules() {}

    static List<Rule> of(Policy policy) {
        return List.of(
                // 1: not ours to touch, or not known
                Rule.of(1, KEEP, PROTECTED, e -> e.tagged(policy.keepTag()), e -> "Tagged " + policy.keepTag()),
                Rule.of(1, WAIT, NOT_ASKED, e -> e.subject().missing().isPresent(), e -> e.subject()
                        .missing()
                        .orElse("")),
                // 2: a person's business
                Rule.of(2, KEEP, DANGEROUS_FILE, Rules::dangerous, Rules::danger),
                Rule.of(2, KEEP, SAMPLE, e -> e.refusedFor(Cause.SAMPLE), e -> e.words(Cause.SAMPLE)),
                Rule.of(2, KEEP, NO_MATCH, e -> e.refusedFor(Cause.MISMATCH), e -> e.words(Cause.MISMATCH)),
                Rule.of(2, KEEP, NO_MATCH, e -> e.refusedFor(Cause.NO_MATCH), e -> e.words(Cause.NO_MATCH)),
                // it may pass by itself, or it is over
                Rule.besides(
                        KEEP,
                        ALREADY_IMPORTED,
                        e -> e.refusedFor(Cause.ALREADY_IMPORTED),
                        e -> e.words(Cause.ALREADY_IMPORTED)),
                Rule.besides(WAIT, NOT_READY, e -> e.refusedFor(Cause.NOT_READY), e -> e.words(Cause.NOT_READY)),
                Rule.besides(
                        WAIT,
                        NOT_UNDERSTOOD,
                        e -> e.refusedFor(Cause.NOT_UNDERSTOOD),
                        e -> "No rule knows this: " + e.words(Cause.NOT_UNDERSTOOD)),
                Rule.of(1, WAIT, NOT_ASKED, Evidence::noFiles, e -> "The app lists no files for this download"),
                Rule.of(2, KEEP, NO_MATCH, Evidence::unmatched, e -> "Series, movie or episode are not certain"),
                // what would be replaced must be known, and by whom
                Rule.besides(
                        KEEP,
                        NO_MATCH,
                        Evidence::contested,
                        e -> "Another file claims the same episode or movie; choose one by hand"),
                Rule.of(
                        1,
                        WAIT,
                        NOT_ASKED,
                        e -> !e.file().ownedIsKnown(),
                        e -> "The file now owned is not known with its score"),
                // the app would stop at it, and at every file after it
                Rule.of(
                        1,
                        WAIT,
                        NOT_ASKED,
                        e -> e.file().traits().quality().isEmpty(),
                        e -> "The app does not tell the quality of this file"),
                // 3: matched by id
                Rule.of(
                        3,
                        KEEP,
                        NO_MATCH,
                        e -> e.refusedFor(Cause.MATCHED_BY_ID) && !e.agrees(),
                        e -> "Matched by ID, and history, file and title do not agree"),
                Rule.of(
                        4,
                        WAIT,
                        LOWER_QUALITY,
                        e -> e.ofFewerLines() && e.refusedOnlyFor(Cause.MATCHED_BY_ID) && !policy.allowLowerQuality(),
                        e -> "Of lower quality: " + e.qualities()),
                Rule.besides(
                        WAIT,
                        OTHER_THAN_GRABBED,
                        e -> e.refusedOnlyFor(Cause.MATCHED_BY_ID) && otherThanGrabbed(e, policy),
                        Rules::differs),
                Rule.besides(
                        WAIT, GRAB_LOOP, e -> e.refusedOnlyFor(Cause.MATCHED_BY_ID) && e.feedsLoop(), Rules::goesRound),
                Rule.of(
                        3,
                        FORCE_IMPORT,
                        MATCHED_BY_ID,
                        e -> e.refusedOnlyFor(Cause.MATCHED_BY_ID),
                        e -> "Matched by ID; history, file and title agree"),
                // the scores must be known from here on
                Rule.of(1, WAIT, NOT_ASKED, e -> !e.scoresAreKnown(), e -> "The scores are not all known"),
                Rule.besides(
                        WAIT,
                        NOTHING_OWNED,
                        e -> e.gain().isEmpty(),
                        e -> "No file is owned to compare with, and the app does not say why it waits"),
                // 4: lower quality is never forced in for its score
                Rule.of(
                        4,
                        WAIT,
                        LOWER_QUALITY,
                        e -> e.refusedFor(Cause.QUALITY) && !policy.allowLowerQuality() && !e.worse(),
                        e -> e.words(Cause.QUALITY)),
                Rule.of(
                        4,
                        WAIT,
                        LOWER_QUALITY,
                        e -> e.ofFewerLines() && !policy.allowLowerQuality() && !e.worse(),
                        e -> "Of lower quality: " + e.qualities()),
                // 5: better, when the file is what was grabbed and does not go round
                Rule.besides(
                        WAIT,
                        OTHER_THAN_GRABBED,
                        e -> better(e, policy) && otherThanGrabbed(e, policy),
                        Rules::differs),
                Rule.besides(WAIT, GRAB_LOOP, e -> better(e, policy) && e.feedsLoop(), Rules::goesRound),
                Rule.of(
                        5,
                        FORCE_IMPORT,
                        BETTER_SCORE,
                        e -> better(e, policy),
                        e -> "Grab score " + Rules.points(e) + " higher"),
                // what the app does not refuse is never thrown away
                Rule.besides(
                        WAIT,
                        NOT_UNDERSTOOD,
                        e -> e.objections().findAny().isEmpty(),
                        e -> "The app does not say why it waits"),
                // 6, 7, 8: worse
                Rule.of(
                        6,
                        KEEP,
                        WORSE_SCORE,
                        e -> e.worse() && e.subject().privacy() == Privacy.PRIVATE,
                        e -> "Private tracker protected: " + lower(e)),
                Rule.besides(
                        WAIT,
                        NOT_READY,
                        e -> e.worse() && e.subject().clientTrouble().isPresent(),
                        e -> "Not removed while a download client does not answer: "
                                + e.subject().clientTrouble().orElse("")),
                Rule.of(
                        7,
                        REMOVE,
                        WORSE_SCORE,
                        e -> e.worse() && e.subject().privacy().removable(),
                        e -> (e.subject().privacy() == Privacy.USENET ? "Usenet: " : "Public tracker: ") + lower(e)),
                Rule.of(8, KEEP, WORSE_SCORE, Evidence::worse, e -> "Unknown tracker counts as private: " + lower(e)),
                // 9: in between
                Rule.of(
                        9,
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

    private static boolean better(Evidence evidence, Policy policy) {
        return evidence.gain().orElse(0L) >= policy.worthwhileGain();
    }

    private static boolean otherThanGrabbed(Evidence evidence, Policy policy) {
        return (evidence.lowerThanGrabbed() && !policy.allowLowerQuality()) || evidence.lacksLanguage();
    }

    private static String differs(Evidence evidence) {
        return Comparison.of(evidence.subject(), evidence.file()).otherwise().orElse("");
    }

    private static String goesRound(Evidence evidence) {
        String loop = evidence.loop().map(GrabLoop::words).orElse("");
        SortedSet<String> lacking =
                Comparison.of(evidence.subject(), evidence.file()).lacking();
        return "%s; importing it would invite the next grab: grabbed with %s points, the file has %s%s"
                .formatted(
                        loop,
                        number(evidence.subject().grabScore()),
                        number(evidence.file().score()),
                        lacking.isEmpty() ? "" : " and lacks " + String.join(", ", lacking));
    }

    private static String number(Optional<Integer> points) {
        return points.map(String::valueOf).orElse("an unknown number");
    }

    private static String lower(Evidence evidence) {
        return "grab score " + points(evidence) + " lower";
    }

    private static String points(Evidence evidence) {
        long points = Math.abs(evidence.gain().orElse(0L));
        return points + (points == 1 ? " point" : " points");
    }
}
