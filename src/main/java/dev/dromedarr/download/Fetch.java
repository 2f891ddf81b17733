package dev.dromedarr.download;

import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Brings the bytes of a download home, as far as it gets this time. */
public final class Fetch {

    private static final Duration ROOM_AGAIN = Duration.ofSeconds(60);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    /** So much more than ever before, and a provider that breaks off now and then does not count as broken. */
    private static final long HEADWAY = 1_000_000;

    private final Desk desk;
    private final Apps apps;
    private final Line line;
    private final Hosts hosts;
    private final Persistence persistence;
    private final Followers followers;
    private final BooleanSupplier halted;
    private final Clock clock;
    private final Set<Long> toldOfRoom = ConcurrentHashMap.newKeySet();

    /** @param halted whether what comes is to stop */
    public Fetch(
            Desk desk,
            Apps apps,
            Line line,
            Hosts hosts,
            Persistence persistence,
            Followers followers,
            BooleanSupplier halted,
            Clock clock) {
        this.desk = desk;
        this.apps = apps;
        this.line = line;
        this.hosts = hosts;
        this.persistence = persistence;
        this.followers = followers;
        this.halted = halted;
        this.clock = clock;
    }

    public Turn fetch(Turn turn) {
        Download download = turn.download();
        try {
            Optional<Instance> instance = apps.instance(download.target());
            if (instance.isEmpty()) {
                return desk.fails(turn, kept(download, download.bytes(), 0), apps.unknown(download.target()));
            }
            Optional<String> unwanted = apps.unwanted(download);
            if (unwanted.isPresent()) {
                return desk.drops(turn, unwanted.get());
            }
            Asked asked = asked(instance.get(), download);
            return asked.needless().isPresent()
                    ? desk.drops(turn, asked.needless().get())
                    : fetch(turn, asked.runtime());
        } catch (Refused no) {
            return desk.fails(turn, kept(download, download.bytes(), download.tries()), words(no));
        }
    }

    /** An app that is down does not keep a file from coming: it is asked again before the file gets its place. */
    private Asked asked(Instance instance, Download download) {
        try {
            Work work = apps.read(instance, download);
            Optional<String> needless = apps.needless(instance, download, work);
            apps.loses(instance, download, work).ifPresent(lost -> {
                throw new Refused(
                        lost + "; nothing is fetched: cancel the download, or delete that file in the app and retry");
            });
            return new Asked(work.runtime(), needless);
        } catch (Unavailable silent) {
            return new Asked(Optional.empty(), Optional.empty());
        }
    }

    /** What the app said. */
    private record Asked(Optional<Integer> runtime, Optional<String> needless) {}

    private Turn fetch(Turn turn, Optional<Integer> runtime) {
        Download download = turn.download();
        var wish = new Line.Wish(download.id(), desk.claims().source(turn.claim()), download.validator(), runtime);
        var watch = new Watch(turn.claim(), desk.claims(), followers, halted, clock);
        try {
            Arrival arrival = line.fetch(wish, watch);
            if (watch.fetched()) {
                hosts.well(download.host());
            }
            return arrived(turn, watch, arrival);
        } catch (Unavailable broken) {
            return halted.getAsBoolean() ? ended(turn, watch) : again(turn, watch, words(broken));
        } catch (Refused no) {
            return desk.fails(turn, kept(download, watch.bytes(), download.tries()), words(no));
        }
    }

    private Turn arrived(Turn turn, Watch watch, Arrival arrival) {
        Download download = turn.download();
        if (arrival instanceof Arrival.Home home) {
            toldOfRoom.remove(download.id());
            return desk.goesOn(turn, download.whole(home.bytes(), home.container(), desk.now()), List.of());
        }
        if (arrival instanceof Arrival.Busy busy) {
            return rest(turn, watch, busy);
        }
        if (arrival instanceof Arrival.NoRoom full) {
            boolean told = !toldOfRoom.add(download.id());
            Change waits = download.waits(desk.now().plus(ROOM_AGAIN), download.tries(), Optional.of(full.message()))
                    .with(watch.bytes());
            return desk.rests(turn, waits, told ? List.of() : List.of(Told.of(download, "no-room", full.message())));
        }
        return stopped(turn, watch);
    }

    /** By us, it goes on at the next chance; by a person, what is cancelled leaves nothing behind. */
    private Turn stopped(Turn turn, Watch watch) {
        Download download = turn.download();
        if (watch.stopped()) {
            return ended(turn, watch);
        }
        if (apps.cancelled(download.id())) {
            line.discardOrLeave(download.id());
        }
        return desk.lost(turn);
    }

    private Turn ended(Turn turn, Watch watch) {
        Download download = turn.download();
        Change waits = download.waits(desk.now(), download.tries(), download.trouble());
        return desk.rests(turn, waits.with(watch.bytes()), List.of());
    }

    /** The whole server rests, and longer each time that it gave nothing in between. */
    private Turn rest(Turn turn, Watch watch, Arrival.Busy busy) {
        Download download = turn.download();
        int times = watch.fetched()
                ? 1
                : 1
                        + hosts.all().stream()
                                .filter(one -> one.host().equals(download.host()))
                                .mapToInt(Hosts.Resting::times)
                                .findFirst()
                                .orElse(0);
        Duration longer = busy.pause().multipliedBy(1L << Math.min(times - 1, 10));
        Duration longest = busy.pause().compareTo(LONGEST_REST) > 0 ? busy.pause() : LONGEST_REST;
        Duration pause = persistence.spread(longer.compareTo(longest) > 0 ? longest : longer);
        Instant until = desk.now().plus(pause.compareTo(busy.pause()) < 0 ? busy.pause() : pause);
        hosts.rest(new Hosts.Resting(download.host(), until, busy.message(), times));
        Change waits = download.waits(until, download.tries(), Optional.of(busy.message()))
                .with(watch.bytes());
        List<Event> news = times > 1
                ? List.of()
                : List.of(Told.of(
                        download,
                        "busy",
                        "%s; the server is left in peace for %s".formatted(busy.message(), Sizes.spoken(pause))));
        return desk.rests(turn, waits, news);
    }

    private Turn again(Turn turn, Watch watch, String why) {
        Download download = turn.download();
        boolean headway = watch.bytes() >= download.reached() + HEADWAY;
        int failures = headway ? 1 : download.tries() + 1;
        Change change = kept(download, watch.bytes(), failures);
        if (persistence.over(failures)) {
            return desk.fails(turn, change, "%s; tried %d times".formatted(why, failures));
        }
        Duration pause = persistence.pauseAfter(failures);
        Change waits = change.at(State.QUEUED).until(desk.now().plus(pause)).because(Optional.of(why));
        String message = "%s; tried again in %s".formatted(why, Sizes.spoken(pause));
        return desk.rests(turn, waits, List.of(Told.of(download, "again", message)));
    }

    private static Change kept(Download download, long bytes, int tries) {
        return Change.of(download).with(Math.max(bytes, 0)).tried(tries);
    }

    private static String words(RuntimeException why) {
        return String.valueOf(why.getMessage());
    }
}
