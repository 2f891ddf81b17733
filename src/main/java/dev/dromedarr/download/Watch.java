package dev.dromedarr.download;

import dev.dromedarr.download.Claims.Claim;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Follows one fetching: writes down how far it is, and says when it is to stop. For one thread. */
final class Watch implements Line.Watcher {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Less than a lease: by then nobody else has taken it up. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int TENTH = 10;

    private final Claim claim;
    private final Claims claims;
    private final Followers followers;
    private final BooleanSupplier halted;
    private final Clock clock;
    private final Speed speed;
    private Optional<String> validator;
    private long seen = -1;
    private int tenths = -1;
    private Instant written;
    private Instant good;
    private Instant said;
    private boolean fetched;
    private boolean stopped;

    Watch(Claim claim, Claims claims, Followers followers, BooleanSupplier halted, Clock clock) {
        this.claim = claim;
        this.claims = claims;
        this.followers = followers;
        this.halted = halted;
        this.clock = clock;
        this.validator = claim.download().validator();
        this.speed = new Speed(clock.instant(), claim.download().bytes());
        this.written = Instant.EPOCH;
        this.good = clock.instant();
        this.said = clock.instant();
    }

    /** Whether it was this engine that wanted no more. */
    boolean stopped() {
        return stopped;
    }

    /** Whether any byte came. */
    boolean fetched() {
        return fetched;
    }

    /** As many as were home before, when nothing was asked for yet. */
    long bytes() {
        return seen >= 0 ? seen : claim.download().bytes();
    }

    @Override
    public boolean goesOn(long bytes, Optional<Long> size, Optional<String> version) {
        Instant now = clock.instant();
        long rate = speed.at(now, bytes);
        if (seen >= 0 && bytes > seen) {
            followers.received(bytes - seen);
            fetched = true;
        }
        seen = bytes;
        tell(bytes, size, rate);
        if (halted.getAsBoolean()) {
            stopped = true;
            return false;
        }
        // A version that is written down too late is fetched again after a crash.
        boolean due = !version.equals(validator) || now.isBefore(written) || !now.isBefore(written.plus(PAUSE));
        return !due || write(now, bytes, size, version, rate);
    }

    private boolean write(Instant now, long bytes, Optional<Long> size, Optional<String> version, long rate) {
        written = now;
        try {
            boolean ours = claims.progress(claim, bytes, size, version, rate, now);
            validator = version;
            good = now;
            return ours;
        } catch (Unavailable | Refused e) {
            // The database tells of its own trouble; what comes meanwhile is not lost, as long as nobody else can have
            // it.
            stopped = Duration.between(good, now).compareTo(PATIENCE) > 0;
            return !stopped;
        }
    }

    /** Once for each tenth of the whole; of what comes quickly not each. */
    private void tell(long bytes, Optional<Long> size, long rate) {
        int now = size.filter(whole -> whole > 0)
                .map(whole -> (int) (bytes * TENTH / whole))
                .orElse(-1);
        if (tenths >= 0 && now > tenths && now < TENTH && !clock.instant().isBefore(said.plus(PAUSE))) {
            said = clock.instant();
            String left = rate > 0
                    ? ", " + Sizes.spoken(Duration.ofSeconds((size.orElse(bytes) - bytes) / rate)) + " left"
                    : "";
            followers.reached("%s: %d %% of %s, %s/s%s"
                    .formatted(
                            claim.download().target().label(),
                            now * TENTH,
                            Sizes.spoken(size.orElse(0L)),
                            Sizes.spoken(rate),
                            left));
        }
        tenths = now;
    }
}
