package dev.dromedarr.web;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.triage.Fuse;
import dev.dromedarr.triage.Fuses;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The fuses that are blown, and the way to arm them again. */
public final class ShowFuses {

    private final Fuses fuses;
    private final Clock clock;

    public ShowFuses(Fuses fuses, Clock clock) {
        this.fuses = fuses;
        this.clock = clock;
    }

    /** A blown fuse as the API shows it. */
    public record View(String scope, String reason, String blownAt) {

        static View of(Fuse fuse) {
            return new View(fuse.scope(), fuse.reason(), fuse.blownAt().toString());
        }
    }

    public Answer list(Request request) {
        List<View> blown = fuses.all().stream().map(View::of).toList();
        return Answer.json(200, Map.of("fuses", blown));
    }

    /** Arms the fuse of the parameter {@code scope} again. */
    public Answer rearm(Request request) {
        String scope = request.parameter("scope")
                .orElseThrow(() -> Denied.malformed("Name the fuse: ?scope=, as /api/v1/triage/fuses lists it"));
        if (!fuses.rearm(scope, clock.instant())) {
            throw Denied.notFound("No fuse of the scope \"%s\" is blown".formatted(scope));
        }
        return Answer.json(200, Map.of("scope", scope, "status", "armed"));
    }
}
