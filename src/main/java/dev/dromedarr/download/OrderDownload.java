package dev.dromedarr.download;

import dev.dromedarr.download.Downloads.Wish;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.wanted.Commissions;
import dev.dromedarr.wanted.Commissions.Commission;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.RecordedMatch;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A person orders a download: of a match, or of any entry of a playlist for any movie or episode. */
public final class OrderDownload {

    private final Downloads downloads;
    private final MatchBook matches;
    private final Commissions commissions;
    private final Catalogue catalogue;
    private final Instances instances;
    private final Announcer announcer;
    private final BooleanSupplier dryRun;
    private final Clock clock;

    /** @param dryRun whether nothing is ordered at present */
    public OrderDownload(
            Downloads downloads,
            MatchBook matches,
            Commissions commissions,
            Catalogue catalogue,
            Instances instances,
            Announcer announcer,
            BooleanSupplier dryRun,
            Clock clock) {
        this.downloads = downloads;
        this.matches = matches;
        this.commissions = commissions;
        this.catalogue = catalogue;
        this.instances = instances;
        this.announcer = announcer;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /**
     * What was ordered.
     *
     * @param fresh whether it was not under way before
     */
    public record Ordered(Download download, boolean fresh) {}

    /** The person says yes to the match by that, as by confirming it. */
    public Ordered ofMatch(long id) {
        refuseInDryRun();
        RecordedMatch match = matches.find(id).orElseThrow(() -> Denied.notFound("There is no match " + id));
        Optional<Download> open = downloads.open(match.instance(), match.item());
        if (open.isPresent()) {
            return new Ordered(open.get(), false);
        }
        if (match.goneAt().isPresent()) {
            throw Denied.conflict("This match is gone: when a scan finds the entry again, it can be ordered");
        }
        if (!matches.confirm(id, clock.instant())) {
            throw Denied.conflict("Something else is confirmed or ordered for " + match.label()
                    + "; reject that first, see /api/v1/matches?instance=" + match.instance());
        }
        Commission commission = commissions
                .of(id)
                .orElseThrow(() -> Denied.conflict("At this very moment the match was rejected, or is gone"));
        Optional<Download> added = downloads.add(Wish.of(commission), clock.instant());
        commissions.taken(List.of(commission));
        return added.map(download -> new Ordered(download, true))
                .or(() -> downloads.open(match.instance(), match.item()).map(download -> new Ordered(download, false)))
                .orElseThrow(() -> Denied.conflict("It was ordered and has ended at this very moment; order it again"));
    }

    /** What an entry is for is said by the person; the app is asked whether it knows that, and owns no file yet. */
    public Ordered ofEntry(Catalogue.Place place, String name, int item) {
        refuseInDryRun();
        Instance instance = instances
                .find(name)
                .filter(one -> one.kind().triaged())
                .orElseThrow(() -> Denied.notFound("There is no Sonarr or Radarr called \"%s\"".formatted(name)));
        Optional<Download> open = downloads.open(instance.name(), item);
        if (open.isPresent()) {
            return new Ordered(open.get(), false);
        }
        Entry entry = catalogue
                .read(place)
                .orElseThrow(
                        () -> Denied.notFound(
                                "This entry is not there any more: its playlist was refreshed since, or is gone; search again"));
        Target asked = new Target(instance.name(), instance.kind(), item, Optional.empty(), "item " + item);
        Work work = read(instance, asked);
        work.file().ifPresent(file -> {
            throw Denied.conflict("%s owns a file for %s already".formatted(instance.spoken(), work.label(item)));
        });
        Target target = new Target(instance.name(), instance.kind(), item, Optional.empty(), work.label(item));
        Source source = new Source(entry.address(), entry.options());
        Wish wish = new Wish(target, entry.name(), place.playlist(), source, Optional.empty(), Optional.empty());
        return downloads
                .add(wish, clock.instant())
                .map(download -> new Ordered(download, true))
                .or(() -> downloads.open(instance.name(), item).map(download -> new Ordered(download, false)))
                .orElseThrow(() -> Denied.conflict("It was ordered and has ended at this very moment; order it again"));
    }

    private Work read(Instance instance, Target asked) {
        try {
            return announcer.read(instance, asked);
        } catch (Refused no) {
            throw Denied.conflict(String.valueOf(no.getMessage()));
        }
    }

    private void refuseInDryRun() {
        if (dryRun.getAsBoolean()) {
            throw Denied.conflict("In dry run nothing is ordered or fetched; set DRY_RUN=false");
        }
    }
}
