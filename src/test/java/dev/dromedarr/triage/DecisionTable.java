package dev.dromedarr.triage;

import static dev.dromedarr.triage.Cases.BY_ID;
import static dev.dromedarr.triage.Cases.CUSTOM_FORMAT;
import static dev.dromedarr.triage.Cases.QUALITY;
import static dev.dromedarr.triage.Cases.candidate;
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

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decision table in rows: at least one for each line of the rules. */
final class DecisionTable extends AnalyzeStage {

    static final List<Row> ROWS = List.of(
            row(
                    "tagged",
                    Cases.of().tagged("other", "dromedarr-keep").grab(0).over(100, CUSTOM_FORMAT),
                    KEEP,
                    PROTECTED,
                    "Tagged dromedarr-keep"),
            row(
                    "the app was silent",
                    Cases.of().missing("Sonarr \"tv\" did not answer").says(CUSTOM_FORMAT),
                    WAIT,
                    NOT_ASKED,
                    "Sonarr \"tv\" did not answer"),
            row("dangerous by the app's word", Cases.of().over(0, DANGER), KEEP, DANGEROUS_FILE, DANGER),
            row(
                    "dangerous by its name",
                    Cases.of().file(candidate("pioneer.one.SCR", 1203, 0)),
                    KEEP,
                    DANGEROUS_FILE,
                    "A file that is no video: pioneer.one.SCR"),
            row(
                    "an archive",
                    Cases.of().file(candidate("pioneer.one.r00", 1203, 0)),
                    KEEP,
                    DANGEROUS_FILE,
                    "A file that is no video: pioneer.one.r00"),
            row("a sample", Cases.of().over(0, SAMPLE_SAID), KEEP, SAMPLE, "Sample"),
            row("title mismatch", Cases.of().ofUnknownSeries().says(MISMATCH).over(0), KEEP, NO_MATCH, MISMATCH),
            row("unknown series", Cases.of().over(0, "Unknown Series"), KEEP, NO_MATCH, "Unknown Series"),
            row(
                    "an unparsable name",
                    Cases.of().over(0, "Unable to parse file"),
                    KEEP,
                    NO_MATCH,
                    "Unable to parse file"),
            row("already imported", Cases.of().over(0, ALREADY), KEEP, ALREADY_IMPORTED, ALREADY),
            row(
                    "unpacking",
                    Cases.of().over(0, "File is still being unpacked"),
                    WAIT,
                    NOT_READY,
                    "File is still being unpacked"),
            row(
                    "words that nobody knows",
                    Cases.of().over(0, "The moon is in the wrong house"),
                    WAIT,
                    NOT_UNDERSTOOD,
                    "No rule knows this: The moon is in the wrong house"),
            row(
                    "no files listed",
                    Cases.of().says(CUSTOM_FORMAT),
                    WAIT,
                    NOT_ASKED,
                    "The app lists no files for this download"),
            row(
                    "two files claim one episode",
                    Cases.of()
                            .grab(150)
                            .file(candidate("film.mkv", 1203, 100, CUSTOM_FORMAT))
                            .file(candidate("making-of.mkv", 1203, 100, CUSTOM_FORMAT)),
                    KEEP,
                    NO_MATCH,
                    "Another file claims the same episode or movie; choose one by hand (film.mkv; 2 of 2 files: keep)"),
            row(
                    "file of another series",
                    Cases.of().file(candidate("x.mkv", Optional.of(7), Set.of(701), Optional.of(0), CUSTOM_FORMAT)),
                    KEEP,
                    NO_MATCH,
                    "Series, movie or episode are not certain"),
            row(
                    "file without episode",
                    Cases.of().file(candidate("x.mkv", Optional.of(12), Set.of(), Optional.of(0), CUSTOM_FORMAT)),
                    KEEP,
                    NO_MATCH,
                    "Series, movie or episode are not certain"),
            row(
                    "queue row without series",
                    Cases.of().ofUnknownSeries().over(0, CUSTOM_FORMAT),
                    KEEP,
                    NO_MATCH,
                    "Series, movie or episode are not certain"),
            row(
                    "matched by id, other title",
                    Cases.of().grabbedAs("Another.Title", 1203).says(BY_ID).over(0),
                    KEEP,
                    NO_MATCH,
                    "Matched by ID, and history, file and title do not agree"),
            row(
                    "matched by id, other episode",
                    Cases.of().grabbedAs(Cases.TITLE, 1204).says(BY_ID).over(0),
                    KEEP,
                    NO_MATCH,
                    "Matched by ID, and history, file and title do not agree"),
            row(
                    "matched by id",
                    Cases.of().says(BY_ID).over(500),
                    FORCE_IMPORT,
                    MATCHED_BY_ID,
                    "Matched by ID; history, file and title agree"),
            row(
                    "matched by id and worse",
                    Cases.of().grab(80).says(BY_ID).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"),
            row(
                    "owned file without score",
                    Cases.of().file(unscored()),
                    WAIT,
                    NOT_ASKED,
                    "The file now owned is not known with its score"),
            row(
                    "a file without quality",
                    Cases.of().file(of("", CUSTOM_FORMAT)),
                    WAIT,
                    NOT_ASKED,
                    "The app does not tell the quality of this file"),
            row(
                    "no score of the grab",
                    Cases.of().noGrabScore().over(100, CUSTOM_FORMAT),
                    WAIT,
                    NOT_ASKED,
                    "The scores are not all known"),
            row(
                    "score of the queue instead",
                    Cases.of().noGrabScore().queueScore(130).over(100, CUSTOM_FORMAT),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 30 points higher"),
            row(
                    "nothing owned",
                    Cases.of().file(candidate("x.mkv", Optional.of(12), Set.of(1203), Optional.empty(), CUSTOM_FORMAT)),
                    WAIT,
                    NOTHING_OWNED,
                    "No file is owned to compare with, and the app does not say why it waits"),
            row("lower quality, better score", Cases.of().grab(500).over(100, QUALITY), WAIT, LOWER_QUALITY, QUALITY),
            row("lower quality, same score", Cases.of().grab(100).over(100, QUALITY), WAIT, LOWER_QUALITY, QUALITY),
            row(
                    "lower quality, worse score, public",
                    Cases.of().grab(80).over(100, QUALITY),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"),
            row(
                    "lower quality, worse score, private",
                    Cases.of().grab(80).from(Privacy.PRIVATE).over(100, QUALITY),
                    KEEP,
                    WORSE_SCORE,
                    "Private tracker protected: grab score 20 points lower"),
            row(
                    "lower revision, better score",
                    Cases.of().grab(500).over(100, "Not a quality revision upgrade for existing episode file(s)"),
                    WAIT,
                    LOWER_QUALITY,
                    "Not a quality revision upgrade for existing episode file(s)"),
            lenient(
                    "lower quality allowed, better score",
                    Cases.of().grab(120).over(100, QUALITY),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            lenient(
                    "lower quality allowed, not better enough",
                    Cases.of().grab(105).over(100, QUALITY),
                    WAIT,
                    TOO_CLOSE,
                    "Grab score 5 points higher, 10 needed"),
            lenient(
                    "lower quality allowed, worse score",
                    Cases.of().grab(80).over(100, QUALITY),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"),
            row(
                    "better",
                    Cases.of().grab(120).over(100, CUSTOM_FORMAT),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            row(
                    "no reason given, worse",
                    Cases.of().grab(80).says(SUMMARY).over(100),
                    WAIT,
                    NOT_UNDERSTOOD,
                    "The app does not say why it waits"),
            row(
                    "worse, private",
                    Cases.of().grab(80).from(Privacy.PRIVATE).over(100, CUSTOM_FORMAT),
                    KEEP,
                    WORSE_SCORE,
                    "Private tracker protected: grab score 20 points lower"),
            row(
                    "worse, and a download client does not answer",
                    Cases.of().grab(80).clientTrouble("qbit-main is away").over(100, CUSTOM_FORMAT),
                    WAIT,
                    NOT_READY,
                    "Not removed while a download client does not answer: qbit-main is away"),
            row(
                    "worse, public",
                    Cases.of().grab(80).from(Privacy.PUBLIC).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"),
            row(
                    "worse, usenet",
                    Cases.of().grab(80).from(Privacy.USENET).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Usenet: grab score 20 points lower"),
            row(
                    "worse, unknown tracker",
                    Cases.of().grab(80).from(Privacy.UNKNOWN).over(100, CUSTOM_FORMAT),
                    KEEP,
                    WORSE_SCORE,
                    "Unknown tracker counts as private: grab score 20 points lower"),
            row(
                    "worse by one",
                    Cases.of().grab(99).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 1 point lower"),
            row(
                    "better score, fewer lines",
                    Cases.of().file(smaller(CUSTOM_FORMAT)),
                    WAIT,
                    LOWER_QUALITY,
                    "Of lower quality: WEBDL-720p instead of WEBDL-1080p"),
            row(
                    "matched by ID, fewer lines",
                    Cases.of().file(smaller(BY_ID)),
                    WAIT,
                    LOWER_QUALITY,
                    "Of lower quality: WEBDL-720p instead of WEBDL-1080p"),
            row(
                    "in between",
                    Cases.of().grab(105).over(100, CUSTOM_FORMAT),
                    WAIT,
                    TOO_CLOSE,
                    "Grab score 5 points higher, 10 needed"),
            row(
                    "equal",
                    Cases.of().grab(100).over(100, CUSTOM_FORMAT),
                    WAIT,
                    TOO_CLOSE,
                    "Grab score 0 points higher, 10 needed"));
}
