package dev.dromedarr.triage.io;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.triage.CallMade;
import dev.dromedarr.triage.Candidate;
import dev.dromedarr.triage.Case;
import dev.dromedarr.triage.Client;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.FileVerdict;
import dev.dromedarr.triage.Grab;
import dev.dromedarr.triage.GrabLoop;
import dev.dromedarr.triage.OwnedFile;
import dev.dromedarr.triage.Privacy;
import dev.dromedarr.triage.Protocol;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.Rejection;
import dev.dromedarr.triage.StuckImport;
import dev.dromedarr.triage.Traits;
import dev.dromedarr.triage.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decisions to write into the books. */
final class Samples {

    private Samples() {}

    static Decision forceImport(String downloadId) {
        return forceImport(downloadId, "A.Show.S01E01.1080p-GRP");
    }

    static Decision forceImport(String downloadId, String title) {
        return decision("tv", downloadId, title, Verdict.FORCE_IMPORT, Reason.BETTER_SCORE, "20 points higher", false);
    }

    static Decision decision(
            String instance,
            String downloadId,
            String title,
            Verdict verdict,
            Reason reason,
            String message,
            boolean dryRun) {
        var stuck = new StuckImport(
                instance,
                Kind.SONARR,
                downloadId,
                title,
                "importBlocked",
                Protocol.TORRENT,
                Optional.of("Queue's indexer"),
                Optional.of(5),
                Traits.UNTOLD,
                Optional.of(1),
                Set.of(3, 1, 2),
                List.of(7),
                List.of("Not a Custom Format upgrade"),
                new Client(true, false));
        var grab = new Grab(
                "The grab",
                Optional.of(30),
                Optional.of("Indexer"),
                Set.of(1),
                Set.of(2, 1),
                traits("Remux", "x265"),
                false);
        var files = List.of(
                file("/downloads/a.mkv", verdict, reason, message, 10, 4),
                file("/downloads/b.mkv", Verdict.WAIT, Reason.TOO_CLOSE, "5 points higher", 25));
        var subject = new Case(
                stuck,
                Optional.empty(),
                Set.of("b", "a"),
                Optional.of(grab),
                Privacy.PRIVATE,
                Optional.empty(),
                List.of(),
                files.stream().map(FileVerdict::file).toList(),
                List.of(new GrabLoop(Set.of(2, 1), 3, 0)),
                List.of(new CallMade("GET /api/v3/tag", Optional.of(200), Optional.empty())));
        return new Decision(subject, verdict, reason, message, files, false, dryRun);
    }

    private static FileVerdict file(String path, Verdict verdict, Reason reason, String message, int... ownedScores) {
        var owned = Arrays.stream(ownedScores)
                .mapToObj(score -> new OwnedFile(score, score, traits("HDR10"), "/tv/owned-" + score + ".mkv"))
                .toList();
        var candidate = new Candidate(
                path,
                "S01E01",
                Optional.of(1),
                Set.of(2, 1),
                Set.of(9),
                owned,
                Optional.of(28),
                traits("x265"),
                List.of(new Rejection("Not an upgrade", Rejection.Cause.CUSTOM_FORMAT)),
                "{\"wire\":\"not for the book\"}");
        return new FileVerdict(candidate, verdict, reason, message, Optional.of(5));
    }

    private static Traits traits(String... formats) {
        return new Traits("WEBDL-1080p", Set.of("English"), Optional.of(Set.of(formats)));
    }
}
