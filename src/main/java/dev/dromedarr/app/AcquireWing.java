package dev.dromedarr.app;

import dev.dromedarr.app.jmx.ScansBean;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.web.HttpWeb;
import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.wanted.ListWanted;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.MatchWanted;
import dev.dromedarr.wanted.MissingBook;
import dev.dromedarr.wanted.Namesakes;
import dev.dromedarr.wanted.Order;
import dev.dromedarr.wanted.Preferences;
import dev.dromedarr.wanted.Scans;
import dev.dromedarr.wanted.WantedLists;
import dev.dromedarr.wanted.io.ArrWanted;
import dev.dromedarr.wanted.io.Metadata;
import dev.dromedarr.web.ShowMatches;
import dev.dromedarr.web.ShowMissing;
import dev.dromedarr.web.io.JsonScan;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of the house where what is wanted is looked for in the playlists. */
final class AcquireWing {

    private static final Logger LOG = LoggerFactory.getLogger(AcquireWing.class);
    private static final int MOST_WORKERS = 4;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Settings settings;
    private final MatchBook matches;
    private final MissingBook missing;
    private final Catalogue catalogue;
    private final Metadata metadata;
    private final Clock clock;

    AcquireWing(Settings settings, Memory memory, Secret masterKey, Catalogue catalogue, Clock clock) {
        this.settings = settings;
        this.matches = memory.matches(new Seal(masterKey));
        this.missing = memory.missing();
        this.catalogue = catalogue;
        var web = new HttpWeb(
                "Dromedarr/" + Version.NUMBER, CONNECT, settings.arr().timeout());
        this.metadata = new Metadata(
                memory.lookups(clock), web, settings.acquire().tmdbKey(), clock, trouble -> LOG.warn("{}", trouble));
        this.clock = clock;
    }

    /** The book of matches, for who counts them. */
    MatchBook matches() {
        return matches;
    }

    /** Before the routes start: what instances wanted that are not served any more is forgotten. */
    void open(Instances instances) {
        missing.keepOnly(instances.triaged().stream().map(Instance::name).collect(Collectors.toSet()));
    }

    /** What is shown over JMX. */
    Map<String, Object> beans(House house) {
        return Map.of("scans", new ScansBean(house.scans()));
    }

    /** What routes may name. */
    Map<String, Object> vocabulary(House house, LongConsumer rejected) {
        Settings.Acquire given = settings.acquire();
        Scans scans = house.scans();
        var apps = new ArrWanted(house.door(), settings.arr().pageSize(), given.upgrades(), clock);
        WantedLists lists = metadata.richer(apps);
        Namesakes namesakes = metadata.namesakes(house.door(), house.instances(), given.lookupsPerScan());
        Settings.Preferred preferred = settings.preferred();
        var preferences = new Preferences(preferred.languages(), preferred.resolutions());
        int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        var taste = new MatchWanted.Taste(namesakes, preferences, given.matchThreshold(), workers);
        return Map.of(
                "scans", scans,
                "listWanted", new ListWanted(house.greet(), lists, scans),
                "match", new MatchWanted(catalogue, matches, taste),
                "order", new Order(matches, missing, scans, given.autoConfirmThreshold(), house.dryRun()::on, clock),
                "matchNews", new MatchNews(),
                "showMatches", new ShowMatches(matches, rejected, clock),
                "showMissing", new ShowMissing(missing, scans, new JsonScan()));
    }
}
