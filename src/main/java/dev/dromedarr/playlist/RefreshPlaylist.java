package dev.dromedarr.playlist;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.playlist.PlaylistSource.Draft;
import dev.dromedarr.playlist.PlaylistSource.Known;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fetches a list, looks whether it can be the new one, and puts it in the place of the old; whatever goes wrong, the old one stays. */
public final class RefreshPlaylist {

    private static final int WHOLE = 100;
    private static final int DOUBLINGS = 10;

    private final Playlists playlists;
    private final PlaylistSource source;
    private final Rules rules;
    private final Clock clock;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    /** Lists that could not be fetched here out of their time, and when to try again. */
    private final Map<Long, Instant> waiting = new ConcurrentHashMap<>();

    /**
     * When lists are fetched, and what is refused.
     *
     * @param every the pause after a refresh
     * @param retry the pause after a failed one; it doubles each time
     * @param shrinkLimit how many of a hundred entries must be left
     */
    public record Rules(Duration every, Duration retry, int shrinkLimit) {}

    public RefreshPlaylist(Playlists playlists, PlaylistSource source, Rules rules, Clock clock) {
        this.playlists = playlists;
        this.source = source;
        this.rules = rules;
        this.clock = clock;
    }

    /** Those whose time has come, or of which the newest is not here, and that nobody has taken yet; each is then to be refreshed. */
    public List<Playlist> due() {
        Instant now = clock.instant();
        // In this order: nothing is kept of a list that nobody knows yet.
        Set<Long> kept = source.kept();
        List<Playlist> all = playlists.all();
        kept.stream()
                .filter(id -> all.stream().noneMatch(list -> list.id() == id) && !underWay.contains(id))
                .forEach(source::forget);
        List<Playlist> due = new ArrayList<>(playlists.due(now));
        all.stream()
                .filter(list -> list.origin() != Playlist.Origin.FOLDER && list.failures() == 0 && behind(list, now))
                .filter(list -> due.stream().noneMatch(one -> one.id() == list.id()))
                .forEach(due::add);
        return due.stream().filter(list -> underWay.add(list.id())).toList();
    }

    /** What was kept here is lost, or another engine on the same database has looked later than we have. */
    private boolean behind(Playlist list, Instant now) {
        if (list.refreshedAt().isEmpty()
                || waiting.getOrDefault(list.id(), Instant.MIN).isAfter(now)) {
            return false;
        }
        try {
            Instant newest = list.refreshedAt().get();
            return source.known(list.id())
                    .filter(known -> !known.newestAt().isBefore(newest))
                    .isEmpty();
        } catch (Unavailable disk) {
            // Told when the list is refreshed at its time; the other lists go on.
            return false;
        }
    }

    /** Refreshes it, and says what there is to tell: nothing when it is as before, or fails as before. */
    public List<Refreshed> refresh(Playlist due) {
        try {
            // It may have been changed or deleted while it waited.
            return playlists.find(due.id()).map(this::attempt).orElse(List.of());
        } finally {
            underWay.remove(due.id());
        }
    }

    private List<Refreshed> attempt(Playlist list) {
        Instant now = clock.instant();
        boolean behind = playlists.due(now).stream().noneMatch(one -> one.id() == list.id()) && behind(list, now);
        try {
            return behind ? catchUp(list) : look(list);
        } catch (Unavailable | Refused e) {
            String why = String.valueOf(e.getMessage());
            return behind ? lacking(list, why) : failed(list, why);
        } catch (RuntimeException ours) {
            // The route tells it; here only the pause before the next attempt is seen to.
            var unused = failed(list, "A fault of ours; the log tells more");
            throw ours;
        }
    }

    private List<Refreshed> look(Playlist list) {
        Optional<Draft> draft = source.fetch(list, playlists.address(list.id()));
        if (draft.isEmpty()) {
            done(list, list.census(), list.stamp());
            return list.trouble().isEmpty() ? List.of() : told(list, list.census(), "is as it was");
        }
        try (Draft fresh = draft.get()) {
            weigh(list, fresh.census());
            if (playlists.find(list.id()).isEmpty()) {
                return List.of();
            }
            fresh.keep();
            done(list, fresh.census(), fresh.stamp());
            return told(list, fresh.census(), "is new");
        }
    }

    /** Its time has not come: what is written of it stands, and nobody else is to look again for that. */
    private List<Refreshed> catchUp(Playlist list) {
        Known newest = new Known(list.refreshedAt().orElseThrow(), list.stamp());
        boolean same = !list.stamp().equals(Playlist.Stamp.NONE)
                && source.known(list.id())
                        .filter(known -> known.stamp().equals(list.stamp()))
                        .isPresent();
        if (same) {
            source.know(list.id(), newest);
            return List.of();
        }
        try (Draft fresh = source.fetch(list, playlists.address(list.id())).orElseThrow()) {
            weigh(list, fresh.census());
            fresh.keep();
            source.know(list.id(), new Known(newest.newestAt(), fresh.stamp()));
            waiting.remove(list.id());
            return told(list, fresh.census(), "is here again");
        }
    }

    private List<Refreshed> lacking(Playlist list, String why) {
        Instant before = waiting.put(list.id(), clock.instant().plus(rules.retry()));
        return before != null
                ? List.of()
                : List.of(new Refreshed(
                        list.name(),
                        Refreshed.Outcome.FAILED,
                        "The playlist %s was refreshed by another engine, or its copy was lost, and cannot be fetched here: %s"
                                .formatted(list.name(), why)));
    }

    private void weigh(Playlist list, Census fresh) {
        if (fresh.entries() == 0) {
            throw new Refused("There is no entry in it; look at the address " + list.shown());
        }
        long least = list.census().entries() * rules.shrinkLimit() / WHOLE;
        if (fresh.entries() < least && !list.acceptSmaller()) {
            throw new Refused(String.format(
                    Locale.ROOT,
                    "It came back with %,d entries instead of %,d, fewer than %d %% (playlist.shrink-limit); when that is right, order POST /api/v1/playlists/%d/refresh?acceptSmaller=true",
                    fresh.entries(),
                    list.census().entries(),
                    rules.shrinkLimit(),
                    list.id()));
        }
    }

    private void done(Playlist list, Census census, Playlist.Stamp stamp) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        source.know(list.id(), new Known(now, stamp));
        playlists.refreshed(list.id(), census, stamp, now, now.plus(rules.every()));
    }

    private List<Refreshed> failed(Playlist list, String why) {
        Duration pause = rules.retry().multipliedBy(1L << Math.min(list.failures(), DOUBLINGS));
        Duration next = pause.compareTo(rules.every()) < 0 ? pause : rules.every();
        playlists.failed(list.id(), why, clock.instant().plus(next));
        if (list.trouble().filter(why::equals).isPresent()) {
            return List.of();
        }
        String old = list.census().entries() == 0 ? "there is no older one" : "the older one stays in use";
        return List.of(new Refreshed(
                list.name(),
                Refreshed.Outcome.FAILED,
                "The playlist %s was not refreshed, %s: %s".formatted(list.name(), old, why)));
    }

    private static List<Refreshed> told(Playlist list, Census census, String how) {
        long lost = census.flaws().entrySet().stream()
                .filter(flaw -> flaw.getKey().lost())
                .mapToLong(flaw -> flaw.getValue())
                .sum();
        return List.of(new Refreshed(
                list.name(),
                Refreshed.Outcome.REPLACED,
                String.format(
                        Locale.ROOT,
                        "The playlist %s %s: %,d movies, %,d episodes, %,d channels, %,d others; %,d entries cannot be used",
                        list.name(),
                        how,
                        census.movies(),
                        census.episodes(),
                        census.live(),
                        census.others(),
                        lost)));
    }
}
