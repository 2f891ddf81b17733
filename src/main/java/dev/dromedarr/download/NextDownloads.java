package dev.dromedarr.download;

import dev.dromedarr.download.Claims.Claim;
import dev.dromedarr.instance.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** What is taken up now: what is whole and due, and as much of what waits as may come at once. */
public final class NextDownloads {

    /** Apps and disks are asked for so many at a time. */
    private static final int AT_ONCE = 10;

    private final Claims claims;
    private final InHand inHand;
    private final Room room;
    private final BooleanSupplier halted;
    private final Clock clock;

    /**
     * How much may come.
     *
     * @param kinds of apps whose files have a place here
     * @param concurrency how many at once; it may change
     * @param connections how many of them from one host
     */
    public record Room(Set<Kind> kinds, IntSupplier concurrency, int connections) {}

    /** @param halted whether nothing is taken up at present */
    public NextDownloads(Claims claims, InHand inHand, Room room, BooleanSupplier halted, Clock clock) {
        this.claims = claims;
        this.inHand = inHand;
        this.room = room;
        this.halted = halted;
        this.clock = clock;
    }

    public List<Turn> nextDownloads() {
        if (halted.getAsBoolean()) {
            return List.of();
        }
        Instant now = clock.instant();
        claims.freeLapsed(now);
        Set<Long> held = inHand.ids();
        var limits = new Claims.Limits(room.kinds(), room.concurrency().getAsInt(), room.connections(), held);
        List<Claim> taken = Stream.concat(
                        claims.toBringIn(limits, AT_ONCE, now).stream(), claims.toFetch(limits, now).stream())
                .toList();
        taken.forEach(inHand::take);
        return taken.stream().map(Turn::begins).toList();
    }
}
