package dev.dromedarr.download;

import dev.dromedarr.download.Claims.Claim;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What this engine has in hand at this moment. Safe for use by many threads. */
public final class InHand {

    private final Map<Long, Claim> claims = new ConcurrentHashMap<>();

    void take(Claim claim) {
        claims.put(claim.download().id(), claim);
    }

    void drop(Claim claim) {
        claims.computeIfPresent(claim.download().id(), (id, held) -> held.number() == claim.number() ? null : held);
    }

    boolean holds(long id) {
        return claims.containsKey(id);
    }

    Set<Long> ids() {
        return Set.copyOf(claims.keySet());
    }

    private Collection<Claim> all() {
        return List.copyOf(claims.values());
    }

    /** Keeps all leases fresh, also of what takes long without a word: copying from disk to disk. */
    public static final class Heartbeat {

        private final InHand inHand;
        private final Claims book;
        private final Clock clock;

        public Heartbeat(InHand inHand, Claims book, Clock clock) {
            this.inHand = inHand;
            this.book = book;
            this.clock = clock;
        }

        public void heartbeat() {
            book.renew(inHand.all(), clock.instant());
        }
    }
}
