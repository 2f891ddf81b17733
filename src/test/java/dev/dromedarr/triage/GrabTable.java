package dev.dromedarr.triage;

import static dev.dromedarr.triage.Cases.BY_ID;
import static dev.dromedarr.triage.Cases.CUSTOM_FORMAT;
import static dev.dromedarr.triage.Cases.QUALITY;
import static dev.dromedarr.triage.Reason.BETTER_SCORE;
import static dev.dromedarr.triage.Reason.GRAB_LOOP;
import static dev.dromedarr.triage.Reason.MATCHED_BY_ID;
import static dev.dromedarr.triage.Reason.OTHER_THAN_GRABBED;
import static dev.dromedarr.triage.Reason.TOO_CLOSE;
import static dev.dromedarr.triage.Reason.WORSE_SCORE;
import static dev.dromedarr.triage.Verdict.FORCE_IMPORT;
import static dev.dromedarr.triage.Verdict.REMOVE;
import static dev.dromedarr.triage.Verdict.WAIT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of the decision table that hold a file against its grab, and look at what was grabbed before. */
final class GrabTable extends AnalyzeStage {

    private static final GrabLoop UNIMPORTED = new GrabLoop(Set.of(1203), 3, 0);
    private static final GrabLoop FALLEN = new GrabLoop(Set.of(1203), 3, 2);
    private static final String FEEDS =
            "; importing it would invite the next grab: grabbed with 120 points, the file has 50";
    private static final Traits HD = spoken("WEBDL-1080p", "English");

    static final List<Row> ROWS = List.of(
            row(
                    "better, and of fewer lines than grabbed",
                    Cases.of().grabbedAs(HD).file(file(spoken("HDTV-720p", "English"), "SDTV", CUSTOM_FORMAT)),
                    WAIT,
                    OTHER_THAN_GRABBED,
                    "Grabbed as WEBDL-1080p in English, the file is HDTV-720p in English"),
            lenient(
                    "better, of fewer lines than grabbed, and lower quality allowed",
                    Cases.of().grabbedAs(HD).file(file(spoken("HDTV-720p", "English"), "SDTV", CUSTOM_FORMAT)),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            row(
                    "better, and in another language",
                    Cases.of().grabbedAs(HD).file(file(spoken("WEBDL-1080p", "German"), "WEBDL-1080p", CUSTOM_FORMAT)),
                    WAIT,
                    OTHER_THAN_GRABBED,
                    "Grabbed as WEBDL-1080p in English, the file is WEBDL-1080p in German"),
            lenient(
                    "better, and without one of its languages",
                    Cases.of()
                            .grabbedAs(spoken("WEBDL-1080p", "English", "German"))
                            .file(file(HD, "WEBDL-1080p", CUSTOM_FORMAT)),
                    WAIT,
                    OTHER_THAN_GRABBED,
                    "Grabbed as WEBDL-1080p in English, German, the file is WEBDL-1080p in English"),
            row(
                    "better, and with a language more",
                    Cases.of()
                            .grabbedAs(HD)
                            .file(file(spoken("WEBDL-1080p", "English", "German"), "WEBDL-1080p", CUSTOM_FORMAT)),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            row(
                    "better, and of another source with as many lines",
                    Cases.of().grabbedAs(HD).file(file(spoken("HDTV-1080p", "English"), "WEBDL-1080p", CUSTOM_FORMAT)),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            row(
                    "better, and what the file is in is not known",
                    Cases.of().grabbedAs(HD).file(file(spoken("WEBDL-1080p", "Unknown"), "SDTV", CUSTOM_FORMAT)),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            row(
                    "matched by ID, and in another language",
                    Cases.of().grabbedAs(HD).says(BY_ID).file(file(spoken("WEBDL-1080p", "German"), "WEBDL-1080p")),
                    WAIT,
                    OTHER_THAN_GRABBED,
                    "Grabbed as WEBDL-1080p in English, the file is WEBDL-1080p in German"),
            row(
                    "too close, and in another language",
                    Cases.of()
                            .grab(105)
                            .grabbedAs(HD)
                            .file(file(spoken("WEBDL-1080p", "German"), "WEBDL-1080p", CUSTOM_FORMAT)),
                    WAIT,
                    TOO_CLOSE,
                    "Grab score 5 points higher, 10 needed"),
            row(
                    "better, and grabbed in a loop",
                    Cases.of().loops(UNIMPORTED).over(100, CUSTOM_FORMAT),
                    WAIT,
                    GRAB_LOOP,
                    "Grabbed 3 times within 7 days without an import" + FEEDS),
            row(
                    "better, and imported again and again",
                    Cases.of()
                            .loops(FALLEN)
                            .grabbedAs(Cases.formats("x265", "Remux"))
                            .file(file(Cases.quality("WEBDL-1080p").or(Cases.formats("x265")), "", CUSTOM_FORMAT)),
                    WAIT,
                    GRAB_LOOP,
                    "Grabbed 3 times within 7 days, and imported 2 times with fewer points than grabbed for" + FEEDS
                            + " and lacks Remux"),
            lenient(
                    "of lower quality where that is allowed, and grabbed in a loop",
                    Cases.of().loops(UNIMPORTED).over(100, QUALITY),
                    WAIT,
                    GRAB_LOOP,
                    "Grabbed 3 times within 7 days without an import" + FEEDS),
            row(
                    "grabbed in a loop that this file would end",
                    Cases.of().loops(UNIMPORTED, FALLEN).file(scored(Optional.of(120))),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            row(
                    "grabbed in a loop, and the file does not tell its points",
                    Cases.of().loops(UNIMPORTED).file(scored(Optional.empty())),
                    WAIT,
                    GRAB_LOOP,
                    "Grabbed 3 times within 7 days without an import; importing it would invite the next grab: "
                            + "grabbed with 120 points, the file has an unknown number"),
            row(
                    "another episode is grabbed in a loop",
                    Cases.of().loops(new GrabLoop(Set.of(1204), 9, 0)).over(100, CUSTOM_FORMAT),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            row(
                    "matched by ID, and grabbed in a loop",
                    Cases.of().loops(UNIMPORTED).says(BY_ID).over(100),
                    WAIT,
                    GRAB_LOOP,
                    "Grabbed 3 times within 7 days without an import" + FEEDS),
            row(
                    "matched by ID, grabbed in a loop, and nothing is owned",
                    Cases.of()
                            .loops(UNIMPORTED)
                            .says(BY_ID)
                            .file(Cases.candidate("x.mkv", Optional.of(12), Set.of(1203), Optional.empty())),
                    FORCE_IMPORT,
                    MATCHED_BY_ID,
                    "Matched by ID; history, file and title agree"),
            row(
                    "worse, and grabbed in a loop",
                    Cases.of().loops(UNIMPORTED).grab(80).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"));

    private static Traits spoken(String quality, String... languages) {
        return new Traits(quality, Set.of(languages), Optional.empty());
    }

    private static Candidate scored(Optional<Integer> score) {
        return file(Cases.quality("WEBDL-1080p"), "", score, CUSTOM_FORMAT);
    }

    private static Candidate file(Traits traits, String owned, String... rejections) {
        return file(traits, owned, Optional.of(50), rejections);
    }

    private static Candidate file(Traits traits, String owned, Optional<Integer> score, String... rejections) {
        return new Candidate(
                "/downloads/x.mkv",
                "x.mkv",
                Optional.of(12),
                Set.of(1203),
                Set.of(6203),
                List.of(new OwnedFile(6203, 100, Cases.quality(owned), "/tv/x.mkv")),
                score,
                traits,
                List.of(rejections).stream().map(Rejection::read).toList(),
                "{}");
    }
}
