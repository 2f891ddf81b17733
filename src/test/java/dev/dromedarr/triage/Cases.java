package dev.dromedarr.triage;

import dev.dromedarr.instance.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A stuck import as a test describes it: Pioneer One, grabbed with 120 points, over a file with 100. */
final class Cases {

    static final int SERIES = 12;
    static final String TITLE = "Pioneer.One.S01E03.1080p.WEB-DL.x265-VODO";
    static final String CUSTOM_FORMAT =
            "Not a Custom Format upgrade for existing episode file(s). New: [] (50) do not improve on Existing: [] (100)";
    static final String QUALITY =
            "Not an upgrade for existing episode file(s). Existing quality: Bluray-1080p. New Quality WEBDL-1080p.";
    static final String BY_ID =
            "Found matching series via grab history, but release was matched to series by ID. Automatic import is not possible. See the FAQ for details.";

    private Kind kind = Kind.SONARR;
    private Optional<Integer> grabScore = Optional.of(120);
    private Optional<Integer> queueScore = Optional.empty();
    private Privacy privacy = Privacy.PUBLIC;
    private Set<String> tags = Set.of();
    private Optional<String> missing = Optional.empty();
    private Optional<Integer> owner = Optional.of(SERIES);
    private String grabTitle = TITLE;
    private Set<Integer> grabEpisodes = Set.of(1201, 1202, 1203, 1204);
    private Optional<String> clientTrouble = Optional.empty();
    private Client client = new Client(true, false);
    private String downloadId = "HASH";
    private String state = "importPending";
    private final List<String> messages = new ArrayList<>();
    private final List<Candidate> files = new ArrayList<>();

    static Cases of() {
        return new Cases();
    }

    Cases movie() {
        this.kind = Kind.RADARR;
        return this;
    }

    Cases grab(int score) {
        this.grabScore = Optional.of(score);
        return this;
    }

    Cases noGrabScore() {
        this.grabScore = Optional.empty();
        return this;
    }

    Cases queueScore(int score) {
        this.queueScore = Optional.of(score);
        return this;
    }

    Cases from(Privacy tracker) {
        this.privacy = tracker;
        return this;
    }

    Cases tagged(String... labels) {
        this.tags = Set.of(labels);
        return this;
    }

    Cases missing(String why) {
        this.missing = Optional.of(why);
        return this;
    }

    Cases ofUnknownSeries() {
        this.owner = Optional.empty();
        return this;
    }

    Cases grabbedAs(String title, Integer... episodes) {
        this.grabTitle = title;
        this.grabEpisodes = Set.of(episodes);
        return this;
    }

    Cases clientTrouble(String why) {
        this.clientTrouble = Optional.of(why);
        return this;
    }

    Cases client(Client holder) {
        this.client = holder;
        return this;
    }

    Cases called(String id) {
        this.downloadId = id;
        return this;
    }

    Cases blocked() {
        this.state = "importBlocked";
        return this;
    }

    Cases says(String... texts) {
        messages.addAll(List.of(texts));
        return this;
    }

    Cases file(Candidate candidate) {
        files.add(candidate);
        return this;
    }

    /** A file over one with so many points. */
    Cases over(int ownedScore, String... rejections) {
        return file(candidate(TITLE + ".mkv", 1203, ownedScore, rejections));
    }

    static Candidate candidate(String name, int episode, int ownedScore, String... rejections) {
        return candidate(name, Optional.of(SERIES), Set.of(episode), Optional.of(ownedScore), rejections);
    }

    static Candidate candidate(
            String name,
            Optional<Integer> series,
            Set<Integer> episodes,
            Optional<Integer> ownedScore,
            String... rejections) {
        int file = 5000 + episodes.stream().findFirst().orElse(0);
        return new Candidate(
                "/downloads/" + name,
                name,
                series,
                episodes,
                ownedScore.isPresent() ? Set.of(file) : Set.of(),
                ownedScore.map(score -> new OwnedFile(file, score, "WEBDL-1080p", "/tv/" + file + ".mkv")).stream()
                        .toList(),
                Optional.of(50),
                "WEBDL-1080p",
                List.of(rejections).stream().map(Rejection::read).toList(),
                "{}");
    }

    static Candidate ofNoQuality(Candidate file) {
        return new Candidate(
                file.path(),
                file.label(),
                file.owner(),
                file.episodes(),
                file.fileIds(),
                file.owned(),
                file.score(),
                "",
                file.rejections(),
                file.wire());
    }

    StuckImport stuck() {
        return new StuckImport(
                "tv",
                kind,
                downloadId,
                TITLE,
                state,
                Protocol.TORRENT,
                Optional.of("An Indexer"),
                queueScore,
                owner,
                kind == Kind.SONARR ? Set.of(1203) : Set.of(),
                List.of(7),
                messages,
                client);
    }

    Case read() {
        return new Case(
                stuck(),
                missing,
                tags,
                Optional.of(
                        new Grab(grabTitle, grabScore, Optional.of("An Indexer"), Set.of(SERIES), grabEpisodes, false)),
                privacy,
                clientTrouble,
                messages.stream().map(Rejection::read).toList(),
                List.copyOf(files));
    }
}
