package dev.dromedarr.app;

import dev.dromedarr.app.jmx.DownloadsBean;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.download.Announce;
import dev.dromedarr.download.Announcer;
import dev.dromedarr.download.Apps;
import dev.dromedarr.download.ByHand;
import dev.dromedarr.download.Claims;
import dev.dromedarr.download.Cleanup;
import dev.dromedarr.download.Desk;
import dev.dromedarr.download.Downloads;
import dev.dromedarr.download.FailedDownloads;
import dev.dromedarr.download.Fetch;
import dev.dromedarr.download.Hosts;
import dev.dromedarr.download.InHand;
import dev.dromedarr.download.NextDownloads;
import dev.dromedarr.download.OrderDownload;
import dev.dromedarr.download.PathMappings;
import dev.dromedarr.download.Persistence;
import dev.dromedarr.download.Place;
import dev.dromedarr.download.TakeOrders;
import dev.dromedarr.download.Upgrades;
import dev.dromedarr.download.io.ArrAnnouncer;
import dev.dromedarr.download.io.ArrQueues;
import dev.dromedarr.event.Failures;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.wanted.Commissions;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.web.DownloadView;
import dev.dromedarr.web.ShowDownloads;
import dev.dromedarr.web.io.JsonDownload;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** The part of the house where files come home. */
final class DownloadWing {

    private final Settings settings;
    private final Downloads downloads;
    private final Claims claims;
    private final Hosts hosts;
    private final Commissions commissions;
    private final MatchBook matches;
    private final Catalogue catalogue;
    private final HomeDisks disks;
    private final InHand inHand = new InHand();
    private final ByHand byHand;
    private final Desk desk;
    private final DownloadMeters meters;
    private final Failures failures;
    private final Clock clock;
    private volatile boolean stopped;

    /** @param node by which this engine is known again at its next start */
    DownloadWing(
            Settings settings,
            Memory memory,
            Secret masterKey,
            Catalogue catalogue,
            String node,
            MeterRegistry registry,
            Clock clock) {
        Seal seal = new Seal(masterKey);
        this.settings = settings;
        this.downloads = memory.downloads(seal);
        this.claims = memory.claims(seal, node);
        this.hosts = memory.hosts();
        this.commissions = memory.commissions(seal);
        this.matches = memory.matches(seal);
        this.catalogue = catalogue;
        this.clock = clock;
        this.meters = new DownloadMeters(registry);
        this.disks = new HomeDisks(settings, clock);
        this.byHand = new ByHand(downloads, memory.parking(), disks.line(), inHand, clock);
        this.desk = new Desk(claims, memory.parking(), commissions, disks.line(), inHand, clock);
        this.failures = new FailedDownloads(memory.books().failures(), byHand);
    }

    /** Before the routes start: what this engine had in hand when it ended is taken up anew. */
    void open() {
        claims.free();
    }

    /** From now on nothing is taken up any more, and what comes stops within a second. */
    void stop() {
        stopped = true;
        disks.close();
    }

    /** What routes may name. */
    Map<String, Object> vocabulary(House house) {
        Settings.Downloads given = settings.downloads();
        BooleanSupplier dryRun = house.dryRun()::on;
        BooleanSupplier halted = () -> stopped || dryRun.getAsBoolean();
        Announcer announcer = new ArrAnnouncer(
                house.door(), new PathMappings(settings.directories().mappings()));
        var queues = new ArrQueues(house.door(), settings.arr().pageSize());
        var apps = new Apps(
                house.instances(), announcer, queues, downloads, new Upgrades(settings.acquire()::upgrades, matches));
        var persistence = new Persistence(given.retries(), given.retryDelay(), () -> ThreadLocalRandom.current()
                .nextDouble());
        var room = new NextDownloads.Room(kinds(), disks.allowance()::concurrency, given.connections());
        var cleanup = new Cleanup(disks.parts(), downloads, disks.line(), disks.shelf(), given.partRetention(), clock);
        var order = new OrderDownload(
                downloads, matches, commissions, catalogue, house.instances(), announcer, dryRun, clock);
        return Map.of(
                "takeOrders", new TakeOrders(commissions, downloads, dryRun, clock),
                "nextDownloads", new NextDownloads(claims, inHand, room, halted, clock),
                "heartbeat", new InHand.Heartbeat(inHand, claims, clock),
                "fetch", new Fetch(desk, apps, disks.line(), hosts, persistence, meters, halted, clock),
                "place", new Place(desk, apps, disks.shelf()),
                "announce",
                        new Announce(
                                desk, apps, disks.placed(), settings.triage().verifyEvery()),
                "cleanup", cleanup,
                "showDownloads",
                        new ShowDownloads(downloads, byHand, order, disks.allowance(), cleanup, new JsonDownload()));
    }

    /** The kinds of app whose files have a folder here. */
    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        settings.directories().movies().ifPresent(folder -> kinds.add(Kind.RADARR));
        settings.directories().tvshows().ifPresent(folder -> kinds.add(Kind.SONARR));
        return kinds;
    }

    /** What may be worth a look. */
    List<String> hints() {
        List<String> hints = new ArrayList<>();
        Set<Kind> kinds = kinds();
        hint(hints, Kind.RADARR, kinds, "movies", "directories.movies (MOVIES_DIR)");
        hint(hints, Kind.SONARR, kinds, "episodes", "directories.tvshows (TVSHOWS_DIR)");
        hosts.all().stream()
                .filter(host -> host.until().isAfter(clock.instant()))
                .forEach(host -> hints.add("The server %s is left in peace until %s: %s"
                        .formatted(host.host(), host.until(), host.reason())));
        return hints;
    }

    private void hint(List<String> hints, Kind kind, Set<Kind> kinds, String what, String setting) {
        long waiting = kinds.contains(kind) ? 0 : downloads.waiting(kind);
        if (waiting > 0) {
            hints.add("Ordered %s that cannot come, because there is no folder for them: %d; set %s"
                    .formatted(what, waiting, setting));
        }
    }

    /** The failures, with the way back for downloads. */
    Failures failures() {
        return failures;
    }

    Desk desk() {
        return desk;
    }

    ByHand byHand() {
        return byHand;
    }

    Downloads downloads() {
        return downloads;
    }

    /** What comes at this moment, for who listens. */
    List<DownloadView> coming() {
        return downloads.coming().stream().map(DownloadView::of).toList();
    }

    Object bean() {
        return new DownloadsBean(downloads, byHand, disks.allowance());
    }
}
