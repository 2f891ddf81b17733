package dev.dromedarr.triage;

import java.time.Duration;

/** How often, and how long after a failure, an action on one download is tried again. */
public record Again(int tries, Duration pause) {

    /** So often tries only who orders in person. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private static final Again AT_ONCE = new Again(ALWAYS, Duration.ZERO);

    /** Who orders it in person need not wait. */
    Again with(Decision decision) {
        return decision.byPerson() ? AT_ONCE : this;
    }
}
