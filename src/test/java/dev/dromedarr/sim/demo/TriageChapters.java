package dev.dromedarr.sim.demo;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.sim.demo.Chapter.Promise;
import java.util.List;
import java.util.Objects;

/** The story of triage, chapter by chapter. All titles are free for everyone. */
final class TriageChapters {

    private static final String PUBLIC = "Open Content Torrents";
    private static final String PRIVATE = "Film Society";

    private static final String BETTER = "Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO";
    private static final String WORSE = "Night.of.the.Living.Dead.1968.720p.WEB-DL.x264-PDFILM";
    private static final String SEEDED = "Nosferatu.1922.1080p.BluRay.x264-FILMSOC";
    private static final String PACK = "The.Beverly.Hillbillies.S01.PROPER.DVDRip.x264-PDTV";
    private static final String DANGER = "Pioneer.One.S01E05.1080p.WEB-DL.x264-VODO";
    private static final String LATE = "Pioneer.One.S01E02.1080p.WEB-DL.AAC2.0.x265-VODO";

    private TriageChapters() {}

    static List<Chapter> all() {
        return List.of(better(), worse(), seeded(), pack(), danger(), late());
    }

    private static Chapter better() {
        return new Chapter(
                "A better grab is forced in",
                (stage, narrator) -> {
                    stage.sonarr.library().owned(100, "WEBDL-1080p", 1203);
                    add(
                            stage.sonarr,
                            narrator,
                            "no Custom Format upgrade: its file name says less than the release did",
                            Download.torrent(BETTER)
                                    .indexer(PUBLIC)
                                    .of(1203)
                                    .grabScore(150)
                                    .seeding()
                                    .file(50, Rejections.customFormat(App.SONARR, 50, 100)));
                },
                stage -> ended(stage, BETTER),
                List.of(
                        new Promise(
                                "one command was sent",
                                stage -> stage.sonarr.commands().size() == 1),
                        new Promise("the file is on the shelf", stage -> imported(stage.sonarr, 1)),
                        new Promise(
                                "the torrent seeds on: it was copied, not moved",
                                stage -> stage.sonarr.imports().stream().noneMatch(imported -> imported.moved()))));
    }

    private static Chapter worse() {
        return new Chapter(
                "A worse one from a public tracker is removed",
                (stage, narrator) -> {
                    stage.radarr.library().owned(275, "Bluray-1080p", Titles.NIGHT_OF_THE_LIVING_DEAD);
                    add(
                            stage.radarr,
                            narrator,
                            "no Custom Format upgrade: (175) does not improve on (275)",
                            Download.torrent(WORSE)
                                    .indexer(PUBLIC)
                                    .of(Titles.NIGHT_OF_THE_LIVING_DEAD)
                                    .grabScore(175)
                                    .file(175, Rejections.customFormat(App.RADARR, 175, 275)));
                },
                stage -> ended(stage, WORSE),
                List.of(
                        new Promise("it left the client and is blocklisted", stage -> stage.radarr.removals().stream()
                                .anyMatch(removal ->
                                        removal.removeFromClient() && removal.blocklist() && removal.skipRedownload())),
                        new Promise(
                                "nothing new was searched for",
                                stage -> stage.radarr.searches().isEmpty())));
    }

    private static Chapter seeded() {
        return new Chapter(
                "A worse one from a private tracker is kept: it has to seed",
                (stage, narrator) -> {
                    stage.radarr.library().owned(300, "Bluray-1080p", Titles.NOSFERATU);
                    add(
                            stage.radarr,
                            narrator,
                            "no Custom Format upgrade: (280) does not improve on (300)",
                            Download.torrent(SEEDED)
                                    .indexer(PRIVATE)
                                    .of(Titles.NOSFERATU)
                                    .grabScore(280)
                                    .seeding()
                                    .file(280, Rejections.customFormat(App.RADARR, 280, 300)));
                },
                stage -> verdict(stage, SEEDED, "KEEP"),
                List.of(
                        new Promise("it is still in the queue", stage -> queued(stage.radarr, SEEDED)),
                        new Promise(
                                "nothing was removed since",
                                stage -> stage.radarr.removals().size() == 1)));
    }

    private static Chapter pack() {
        return new Chapter(
                "A season pack is split: the better episodes come in, the worse one stays out",
                (stage, narrator) -> {
                    stage.sonarr.library().owned(50, "DVD", 701);
                    stage.sonarr.library().owned(500, "DVD", 702);
                    stage.sonarr.library().owned(40, "DVD", 703);
                    Download pack = Download.torrent(PACK)
                            .indexer(PRIVATE)
                            .of(701, 702, 703)
                            .grabScore(120)
                            .quality("DVD")
                            .blocked()
                            .file(episode("s01e01", 30, 701, 50))
                            .file(episode("s01e02", 30, 702, 500))
                            .file(episode("s01e03", 30, 703, 40));
                    add(stage.sonarr, narrator, "three of its files are no Custom Format upgrade", pack);
                    int status = stage.sonarr.sendManualInteraction(pack);
                    narrator.says("Sonarr", "webhook: ManualInteractionRequired … answered with " + status);
                },
                stage -> ended(stage, PACK),
                List.of(
                        new Promise("two files came in", stage -> imported(stage.sonarr, 3)),
                        new Promise(
                                "the better file of S01E02 was left alone",
                                stage -> stage.sonarr
                                                .library()
                                                .fileOf(702)
                                                .orElseThrow()
                                                .score()
                                        == 500)));
    }

    private static Chapter danger() {
        return new Chapter(
                "A dangerous file is left to a person",
                (stage, narrator) -> add(
                        stage.sonarr,
                        narrator,
                        "a potentially dangerous file",
                        Download.torrent(DANGER)
                                .indexer(PUBLIC)
                                .of(1205)
                                .grabScore(500)
                                .file(CandidateFile.named(DANGER + ".mkv.scr", 0, 1205)
                                        .rejected(Rejections.dangerous(".scr")))),
                stage -> verdict(stage, DANGER, "KEEP"),
                List.of(
                        new Promise("it was not imported", stage -> imported(stage.sonarr, 3)),
                        new Promise(
                                "it was not removed",
                                stage -> stage.sonarr.removals().isEmpty())));
    }

    private static Chapter late() {
        return new Chapter(
                "A Sonarr is down, and comes back",
                (stage, narrator) -> {
                    stage.cabin.library().owned(10, "WEBDL-1080p", 1202);
                    stage.cabin.stop();
                    narrator.says("cabin", "(is down)");
                    Waiting.until(() ->
                            stage.api.get("/health").path("problems").toString().contains("cabin"));
                    narrator.says(
                            "Dromedarr",
                            stage.api.get("/health").path("problems").path(0).asText());
                    stage.cabin.start();
                    narrator.says("cabin", "(is back)");
                    add(
                            stage.cabin,
                            narrator,
                            "no Custom Format upgrade: (5) does not improve on (10)",
                            Download.usenet(LATE)
                                    .indexer("Public Domain NZB")
                                    .of(1202)
                                    .grabScore(90)
                                    .file(20, Rejections.customFormat(App.SONARR, 5, 10)));
                },
                stage -> ended(stage, LATE),
                List.of(
                        new Promise("its import was found and made", stage -> imported(stage.cabin, 1)),
                        new Promise("health has no more to say", stage -> stage.api
                                .get("/health")
                                .path("status")
                                .asText()
                                .equals("healthy"))));
    }

    private static CandidateFile episode(String number, int score, int episode, int owned) {
        return CandidateFile.named("the.beverly.hillbillies." + number + ".proper.dvdrip.x264-pdtv.mkv", score, episode)
                .quality("DVD")
                .rejected(Rejections.customFormat(App.SONARR, score, owned));
    }

    private static void add(SimArr app, Narrator narrator, String why, Download download) {
        app.add(download);
        int status = app.sendGrab(download);
        narrator.says(app.instanceName(), "webhook: Grab " + download.title() + " … answered with " + status);
        narrator.says(app.instanceName(), "it is complete, and I do not import it: " + why);
    }

    /** One of the decisions on it was acted on, and the action was verified. */
    private static boolean ended(Stage stage, String title) {
        return stage.api.decisions().stream()
                .filter(decision -> decision.path("title").asText().equals(title))
                .map(decision -> decision.path("result").asText(""))
                .anyMatch(result -> result.startsWith("Imported") || result.startsWith("Removed"));
    }

    private static boolean verdict(Stage stage, String title, String action) {
        return stage.api
                .decision(title)
                .filter(decision -> decision.path("action").asText().equals(action))
                .isPresent();
    }

    private static boolean imported(SimArr app, int files) {
        return app.imports().size() == files;
    }

    private static boolean queued(SimArr app, String title) {
        return app.queued().stream()
                .anyMatch(id -> Objects.equals(app.download(id).title(), title));
    }
}
