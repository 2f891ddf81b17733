package dev.dromedarr.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A grabbed download: describe it, then hand it to the simulator; change it later only through {@code change}. */
public final class Download {

    private final String title;
    private final boolean torrent;
    private String id;
    private String indexer = "Open Content Torrents (Prowlarr)";
    private List<Integer> expected = List.of();
    private int grabScore;
    private Optional<Integer> titleScore = Optional.empty();
    private List<String> formats = List.of();
    private String quality = "WEBDL-1080p";
    private int version = 1;
    private String matchType = "Title";
    private boolean grabbed = true;
    private boolean canMoveFiles = true;
    private boolean complete = true;
    private DownloadState state = DownloadState.IMPORT_PENDING;
    private List<DownloadState> cycle = List.of();
    private Optional<String> warning = Optional.empty();
    private Instant added = Instant.parse("2026-06-01T17:58:02Z");
    private final List<CandidateFile> files = new ArrayList<>();
    private final Set<Integer> imported = new LinkedHashSet<>();
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);

    private Download(String title, boolean torrent) {
        this.title = title;
        this.torrent = torrent;
        var hash = Hash.hex(title);
        this.id = torrent ? hash.toUpperCase(Locale.ROOT) : "SABnzbd_nzo_" + hash.substring(0, 8);
    }

    /** A torrent of this release title; its id is made from the title unless given. */
    public static Download torrent(String title) {
        return new Download(title, true);
    }

    public static Download usenet(String title) {
        return new Download(title, false).indexer("Public Domain NZB");
    }

    public Download id(String downloadId) {
        this.id = downloadId;
        return this;
    }

    public Download indexer(String name) {
        this.indexer = name;
        return this;
    }

    /** The episodes (several: a pack) or the movie it was grabbed for; none: the app does not know what it is. */
    public Download of(int... owners) {
        this.expected = Arrays.stream(owners).boxed().toList();
        return this;
    }

    /** The custom-format score at grab, kept in the history's data. */
    public Download grabScore(int score) {
        this.grabScore = score;
        return this;
    }

    /** The score computed today from the title, shown in queue and history; the grab's unless given. */
    public Download titleScore(int score) {
        this.titleScore = Optional.of(score);
        return this;
    }

    public Download formats(String... names) {
        this.formats = List.of(names);
        return this;
    }

    public Download quality(String name) {
        this.quality = name;
        return this;
    }

    /** The revision: 2 for a PROPER. */
    public Download version(int number) {
        this.version = number;
        return this;
    }

    /** Found by {@code Title}, {@code Alias} or {@code Id}. */
    public Download matchedBy(String type) {
        this.matchType = type;
        return this;
    }

    public Download with(Oddity oddity) {
        oddities.add(oddity);
        return this;
    }

    public Download added(Instant when) {
        this.added = when;
        return this;
    }

    /** Added to the client by hand: there is no grab in the history. */
    public Download ungrabbed() {
        this.grabbed = false;
        return this;
    }

    /** A torrent that still seeds: its files must be copied, not moved. */
    public Download seeding() {
        this.canMoveFiles = false;
        return this;
    }

    public Download downloading() {
        this.complete = false;
        this.state = DownloadState.DOWNLOADING;
        return this;
    }

    public Download file(CandidateFile file) {
        files.add(file);
        return this;
    }

    /** A file named as the download, for what it was grabbed for; call after {@code of}. */
    public Download file(int score, String... rejections) {
        var owners = expected.stream().mapToInt(Integer::intValue).toArray();
        return file(CandidateFile.named(title + ".mkv", score, owners).rejected(rejections));
    }

    /** A message about the download as a whole instead of about its files. */
    public Download warning(String message) {
        this.warning = Optional.of(message);
        return this;
    }

    public Download state(DownloadState now) {
        this.state = now;
        this.complete = now != DownloadState.DOWNLOADING;
        return this;
    }

    public Download pending() {
        return state(DownloadState.IMPORT_PENDING);
    }

    public Download blocked() {
        return state(DownloadState.IMPORT_BLOCKED);
    }

    /** Blocked, and tried again by the app each minute. */
    public Download flapping() {
        return blocked().flapping(DownloadState.IMPORT_PENDING, DownloadState.IMPORTING, DownloadState.IMPORT_BLOCKED);
    }

    /** Takes the next of these states with each tick, round and round. */
    public Download flapping(DownloadState... states) {
        this.cycle = List.of(states);
        return this;
    }

    void tick() {
        if (!cycle.isEmpty() && state.queued()) {
            state(cycle.get((cycle.lastIndexOf(state) + 1) % cycle.size()));
        }
    }

    void imported(List<Integer> owners) {
        imported.addAll(owners);
    }

    /** The file is in this folder no longer. */
    public void moved(CandidateFile file) {
        files.remove(file);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public DownloadState state() {
        return state;
    }

    /** What of it has been imported so far. */
    public Set<Integer> imported() {
        return Set.copyOf(imported);
    }

    boolean torrent() {
        return torrent;
    }

    String protocol() {
        return torrent ? "torrent" : "usenet";
    }

    String client() {
        return torrent ? "qbit-main" : "sab";
    }

    String clientType() {
        return torrent ? "qBittorrent" : "SABnzbd";
    }

    String indexer() {
        return indexer;
    }

    List<Integer> expected() {
        return expected;
    }

    boolean known() {
        return !expected.isEmpty();
    }

    int grabScore() {
        return grabScore;
    }

    int titleScore() {
        return titleScore.orElse(grabScore);
    }

    List<String> formats() {
        return formats;
    }

    String quality() {
        return quality;
    }

    int version() {
        return version;
    }

    String matchType() {
        return matchType;
    }

    boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }

    boolean grabbed() {
        return grabbed && !has(Oddity.DELAYED);
    }

    boolean canMoveFiles() {
        return canMoveFiles;
    }

    boolean complete() {
        return complete;
    }

    Optional<String> warning() {
        return warning;
    }

    Instant added() {
        return added;
    }

    List<CandidateFile> files() {
        return List.copyOf(files);
    }

    long size() {
        return Math.max(
                1_000_000L, files.stream().mapToLong(CandidateFile::size).sum());
    }

    String releaseGroup() {
        return title.substring(title.lastIndexOf('-') + 1);
    }
}
