package dev.dromedarr.triage;

import static dev.dromedarr.triage.Cases.CUSTOM_FORMAT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the tests of the decision table stand on. */
abstract class AnalyzeStage {

    static final Policy POLICY = new Policy(10, false, "dromedarr-keep", false, false);
    static final Policy LENIENT = new Policy(10, true, "dromedarr-keep", false, false);

    static final String SAMPLE_SAID = "Sample";
    static final String MISMATCH = "Series title mismatch; automatic import is not possible.";
    static final String DANGER = "Caution: Found potentially dangerous file with extension: .lnk";
    static final String ALREADY = "Episode file already imported at 06/01/2026 18:22:31";
    static final String SUMMARY =
            "One or more episodes expected in this release were not imported or missing from the release";

    /** One row of the table of decisions. */
    record Row(String name, Policy policy, Case subject, Verdict verdict, Reason reason, String message) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Candidate smaller(String rejection) {
        return of("WEBDL-720p", rejection);
    }

    static Candidate of(String quality, String rejection) {
        return new Candidate(
                "/downloads/x.mkv",
                "x.mkv",
                Optional.of(12),
                Set.of(1203),
                Set.of(6203),
                List.of(new OwnedFile(6203, 100, "WEBDL-1080p", "/tv/x.mkv")),
                Optional.of(50),
                quality,
                List.of(Rejection.read(rejection)),
                "{}");
    }

    static Candidate unscored() {
        return new Candidate(
                "/downloads/x.mkv",
                "x.mkv",
                Optional.of(12),
                Set.of(1203),
                Set.of(6203),
                List.of(),
                Optional.of(50),
                "WEBDL-1080p",
                List.of(Rejection.read(CUSTOM_FORMAT)),
                "{}");
    }

    static int line(List<Rule> rules, Evidence evidence) {
        return Stream.iterate(0, line -> line + 1)
                .filter(line -> rules.get(line).when().test(evidence))
                .findFirst()
                .orElseThrow();
    }

    static Row row(String name, Cases subject, Verdict verdict, Reason reason, String message) {
        return new Row(name, POLICY, subject.read(), verdict, reason, message);
    }

    static Row lenient(String name, Cases subject, Verdict verdict, Reason reason, String message) {
        return new Row(name, LENIENT, subject.read(), verdict, reason, message);
    }
}
