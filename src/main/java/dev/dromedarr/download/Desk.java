package dev.dromedarr.download;

import dev.dromedarr.download.Claims.Claim;
import dev.dromedarr.event.Event;
import dev.dromedarr.event.Parking;
import dev.dromedarr.wanted.Commissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where each step puts down what it has made of a download: it goes on, rests, is given up, or has come home. */
public final class Desk {

    private final Claims claims;
    private final Parking parking;
    private final Commissions commissions;
    private final Line line;
    private final InHand inHand;
    private final Clock clock;

    public Desk(Claims claims, Parking parking, Commissions commissions, Line line, InHand inHand, Clock clock) {
        this.claims = claims;
        this.parking = parking;
        this.commissions = commissions;
        this.line = line;
        this.inHand = inHand;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Claims claims() {
        return claims;
    }

    /** On to the next step, in the same hand. */
    Turn goesOn(Turn turn, Change change, List<Event> news) {
        Optional<Claim> kept = claims.keep(turn.claim(), change, now());
        kept.ifPresent(inHand::take);
        return kept.map(claim -> Turn.of(claim, news)).orElseGet(() -> lost(turn));
    }

    /** The file is home and in its place: by its match it is known again. */
    void atHome(Turn turn) {
        turn.download().match().ifPresent(match -> commissions.cameHome(match, now()));
    }

    /** Let go of, to be taken up some other time. */
    Turn rests(Turn turn, Change change, List<Event> news) {
        boolean written = claims.letGo(turn.claim(), change);
        inHand.drop(turn.claim());
        return Turn.rests(turn.claim(), written ? news : List.of());
    }

    /** A fault of ours: what was being done with it would fail again. */
    public List<Event> breaks(Turn turn, String why) {
        return fails(turn, Change.of(turn.download()), why).news();
    }

    /** Nothing could be written down: its lease lapses, and then it is taken up again. */
    public void drops(Turn turn) {
        inHand.drop(turn.claim());
    }

    /** It is in other hands, or was paused or cancelled meanwhile: nothing more to do, and nothing to tell. */
    Turn lost(Turn turn) {
        inHand.drop(turn.claim());
        return Turn.rests(turn.claim(), List.of());
    }

    /** It waits for a person. The failure comes first: cut off in between, it is tried once more and parked in the same place. */
    Turn fails(Turn turn, Change change, String why) {
        Download download = turn.download();
        Target target = download.target();
        parking.park(download.id(), target.instance(), target.label(), turn.road(), why, now());
        Change ended = change.at(State.FAILED).because(Optional.of(why)).ended(now());
        Turn rests = rests(turn, ended, List.of(new Event.Parked(target.instance(), target.label(), why)));
        if (rests.news().isEmpty()) {
            parking.unpark(download.id());
        }
        return rests;
    }

    /** It is not needed any more. The match comes first: cut off in between, the same is found out once more. */
    Turn drops(Turn turn, String why) {
        turn.download().match().ifPresent(match -> commissions.over(match, now()));
        Event told = Told.of(turn.download(), "dropped", "not fetched: " + why);
        Turn rests = rests(turn, turn.download().ends(State.CANCELLED, Optional.of(why), now()), List.of(told));
        if (!rests.news().isEmpty()) {
            line.discardOrLeave(turn.download().id());
        }
        return rests;
    }

    /** The app has it. */
    Turn completes(Turn turn, String message) {
        Download download = turn.download();
        download.match().ifPresent(match -> commissions.over(match, now()));
        Event told = Told.home(download, message);
        Turn rests = rests(turn, download.ends(State.COMPLETED, Optional.empty(), now()), List.of(told));
        parking.unpark(download.id());
        return rests;
    }
}
