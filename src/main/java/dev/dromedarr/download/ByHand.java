package dev.dromedarr.download;

import dev.dromedarr.event.Parking;
import dev.dromedarr.fault.Denied;
import java.time.Clock;
import java.util.Optional;

/** What a person does with a download: paused, resumed, cancelled, tried again, put before others. */
public final class ByHand {

    /** What a person says of it who cancels. */
    private static final String BY_PERSON = "Cancelled by a person";

    private final Downloads downloads;
    private final Parking parking;
    private final Line line;
    private final InHand inHand;
    private final Clock clock;

    public ByHand(Downloads downloads, Parking parking, Line line, InHand inHand, Clock clock) {
        this.downloads = downloads;
        this.parking = parking;
        this.line = line;
        this.inHand = inHand;
        this.clock = clock;
    }

    public Download find(long id) {
        return downloads.find(id).orElseThrow(() -> Denied.notFound("There is no download " + id));
    }

    public Download pause(long id) {
        Download download = find(id);
        if (download.state() != State.PAUSED && !downloads.pause(id)) {
            throw cannot(id, "paused: only what waits or comes can be");
        }
        return find(id);
    }

    public Download resume(long id) {
        Download download = find(id);
        if (download.state() == State.PAUSED && !downloads.resume(id, clock.instant())) {
            throw cannot(id, "resumed");
        }
        if (find(id).state().over()) {
            throw cannot(id, "resumed; what was given up or cancelled can be retried");
        }
        return find(id);
    }

    /** Takes up again at once what was given up, cancelled, or waits for its next try; with the bytes that are home. */
    public Download retry(long id) {
        Download download = find(id);
        if (!downloads.retry(id, clock.instant())) {
            throw download.state().over() && download.state() != State.COMPLETED
                    ? Denied.conflict("Something else is under way for "
                            + download.target().label() + "; see /api/v1/downloads?instance="
                            + download.target().instance())
                    : cannot(id, download.state() == State.PAUSED ? "retried; resume it" : "retried");
        }
        parking.unpark(id);
        return find(id);
    }

    public Download prioritize(long id, int priority) {
        var unused = find(id);
        downloads.prioritize(id, priority);
        return find(id);
    }

    public Download cancel(long id) {
        Download download = find(id);
        if (download.state() != State.CANCELLED && !downloads.cancel(id, Optional.of(BY_PERSON), clock.instant())) {
            throw cannot(
                    id,
                    download.state() == State.COMPLETED
                            ? "cancelled any more"
                            : "cancelled while it is put in its place; try again in a moment");
        }
        parking.unpark(id);
        // Whoever has it in hand sees within a second that it is cancelled, and discards what came.
        if (!inHand.holds(id)) {
            line.discardOrLeave(id);
        }
        return find(id);
    }

    /** A failure is not wanted back. */
    void forget(long id) {
        downloads.cancel(id, Optional.of(BY_PERSON), clock.instant());
        parking.unpark(id);
        if (!inHand.holds(id)) {
            line.discardOrLeave(id);
        }
    }

    /** A match is not wanted any more: what is under way for it goes as well. */
    public void matchRejected(long match) {
        downloads.ofMatch(match).ifPresent(download -> {
            var unused = cancel(download.id());
        });
    }

    private Denied cannot(long id, String what) {
        return Denied.conflict("Download %d is %s; it cannot be %s"
                .formatted(id, find(id).state().word(), what));
    }
}
