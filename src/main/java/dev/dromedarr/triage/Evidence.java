package dev.dromedarr.triage;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.release.TitleKey;
import dev.dromedarr.triage.Rejection.Cause;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules look at: one file, and the case that it belongs to. */
record Evidence(Case subject, Candidate file) {

    /** Whatever else the app says of a file, the rules do not force it in. */
    private static final Set<Cause> FORCEABLE = Set.of(Cause.CUSTOM_FORMAT, Cause.QUALITY, Cause.MATCHED_BY_ID);

    private static final Set<Cause> OBSTACLES = Set.of(Cause.DANGEROUS, Cause.NOT_READY, Cause.NOT_UNDERSTOOD);

    /** One for each file; for a download without files a single one, which says what the app says of the download. */
    static List<Evidence> of(Case subject) {
        if (!subject.candidates().isEmpty()) {
            return subject.candidates().stream()
                    .map(file -> new Evidence(subject, file))
                    .toList();
        }
        StuckImport stuck = subject.stuck();
        return List.of(new Evidence(
                subject,
                new Candidate(
                        "",
                        stuck.title(),
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Optional.empty(),
                        Traits.UNTOLD,
                        subject.objections(),
                        "")));
    }

    /** The series or movie carries this label; an empty one protects nothing. */
    boolean tagged(String label) {
        return !label.isBlank() && subject.tags().stream().anyMatch(label.strip()::equalsIgnoreCase);
    }

    boolean noFiles() {
        return subject.candidates().isEmpty();
    }

    /** What the app says of this file, or of the download when that holds for each of its files. */
    Stream<Rejection> objections() {
        boolean only = subject.candidates().size() <= 1;
        return Stream.concat(
                        file.rejections().stream(),
                        subject.objections().stream()
                                .filter(objection -> only || objection.cause().ofDownload() || ofNoFile(objection)))
                .filter(objection -> objection.cause() != Cause.SUMMARY);
    }

    /** A danger or an obstacle that no file of a pack owns up to: it may concern each of them. */
    private boolean ofNoFile(Rejection objection) {
        return OBSTACLES.contains(objection.cause())
                && subject.candidates().stream()
                        .flatMap(candidate -> candidate.rejections().stream())
                        .noneMatch(rejection -> rejection.text().equals(objection.text()));
    }

    boolean refusedFor(Cause cause) {
        return objections().anyMatch(objection -> objection.cause() == cause);
    }

    boolean refusedOnlyFor(Cause cause) {
        return refusedFor(cause) && objections().allMatch(objection -> objection.cause() == cause);
    }

    /** The app's own words for a cause. */
    String words(Cause cause) {
        return objections()
                .filter(objection -> objection.cause() == cause)
                .map(Rejection::text)
                .findFirst()
                .orElse("");
    }

    /** The file, the row of the queue and the series or movie are not the same, or one of them is not known. */
    boolean unmatched() {
        boolean episodesMissing =
                subject.stuck().kind() == Kind.SONARR && file.episodes().isEmpty();
        return file.owner().isEmpty()
                || episodesMissing
                || subject.stuck().owner().isEmpty()
                || !subject.stuck().owner().equals(file.owner());
    }

    /** Another file of the download is matched with the same movie or episode: one would replace the other. */
    boolean contested() {
        return subject.candidates().stream()
                .filter(other -> !other.path().equals(file.path()))
                .filter(other -> other.owner().equals(file.owner()))
                .filter(other -> other.rejections().stream()
                        .map(Rejection::cause)
                        .noneMatch(cause -> cause == Cause.SAMPLE || cause == Cause.ALREADY_IMPORTED))
                .anyMatch(other -> subject.stuck().kind() == Kind.RADARR
                        || !Collections.disjoint(other.episodes(), file.episodes()));
    }

    /** History, candidate and title speak of the same thing. */
    boolean agrees() {
        return subject.grab()
                .filter(grab -> file.owner().isPresent()
                        && grab.owners().contains(file.owner().get())
                        && grab.episodes().containsAll(file.episodes())
                        && TitleKey.of(grab.sourceTitle())
                                .equals(TitleKey.of(subject.stuck().title())))
                .isPresent();
    }

    /** How much higher the score at the grab was than that of the file now owned. */
    Optional<Long> gain() {
        return subject.grabScore().flatMap(grab -> file.ownedScore().map(owned -> (long) grab - owned));
    }

    /** A file that it would replace has more lines, whether or not the app objects to that. */
    boolean ofFewerLines() {
        Quality mine = new Quality(file.traits().quality());
        return file.owned().stream()
                .anyMatch(owned -> mine.below(new Quality(owned.traits().quality())));
    }

    /** Both qualities, for people. */
    String qualities() {
        return "%s instead of %s"
                .formatted(
                        file.traits().quality(),
                        file.owned().stream()
                                .map(owned -> owned.traits().quality())
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    /** The file has fewer lines than the release was grabbed for. */
    boolean lowerThanGrabbed() {
        return new Quality(file.traits().quality())
                .below(new Quality(subject.grabTraits().quality()));
    }

    /** A language that the release was grabbed for is not in the file. */
    boolean lacksLanguage() {
        return !Comparison.missingLanguages(subject.grabTraits(), file.traits()).isEmpty();
    }

    /** What is owned afterwards would have fewer points than the same release promises to the next search. */
    boolean invitesNextGrab() {
        boolean holdsItsPromise = file.score()
                .flatMap(score -> subject.grabScore().map(grab -> score >= grab))
                .orElse(false);
        return !file.fileIds().isEmpty() && !holdsItsPromise;
    }

    /** The rules may force it in, and that could feed a loop. */
    boolean mayFeedLoop() {
        return !noFiles()
                && !unmatched()
                && (!worse() || refusedOnlyFor(Cause.MATCHED_BY_ID))
                && invitesNextGrab()
                && objections().allMatch(objection -> FORCEABLE.contains(objection.cause()));
    }

    Optional<GrabLoop> loop() {
        return subject.loops().stream().filter(loop -> loop.concerns(file)).findFirst();
    }

    /** It goes round already, and would go round again. */
    boolean feedsLoop() {
        return loop().isPresent() && invitesNextGrab();
    }

    boolean scoresAreKnown() {
        return file.ownedIsKnown() && subject.grabScore().isPresent();
    }

    boolean worse() {
        return gain().orElse(0L) < 0;
    }
}
