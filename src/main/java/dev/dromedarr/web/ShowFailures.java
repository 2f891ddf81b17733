package dev.dromedarr.web;

import dev.dromedarr.event.Failure;
import dev.dromedarr.event.Failures;
import dev.dromedarr.fault.Denied;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is parked, and its way back. */
public final class ShowFailures {

    private final Failures failures;
    private final Clock clock;

    public ShowFailures(Failures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** A failure as the API shows it. */
    public record View(
            long id,
            String parkedAt,
            @Nullable String instance,
            String title,
            String step,
            String reason,
            @Nullable Long eventId,
            @Nullable Long downloadId) {

        static View of(Failure failure) {
            return new View(
                    failure.id(),
                    failure.parkedAt().toString(),
                    failure.instance().orElse(null),
                    failure.title(),
                    failure.step(),
                    failure.reason(),
                    failure.eventId().orElse(null),
                    failure.downloadId().orElse(null));
        }
    }

    public Answer list(Request request) {
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", 50, 1, 1000);
        return Answer.json(200, failures.list(page, size).map(View::of));
    }

    public Answer findOrForget(Request request) {
        long id = request.id();
        if (request.method().equals("DELETE")) {
            return answer(failures.forget(id), id, "forgotten");
        }
        return failures.find(id)
                .map(failure -> Answer.json(200, View.of(failure)))
                .orElseThrow(() -> absent(id));
    }

    public Answer again(Request request) {
        long id = request.id();
        return answer(failures.again(id, clock.instant()), id, "sent again");
    }

    private static Answer answer(boolean found, long id, String status) {
        if (!found) {
            throw absent(id);
        }
        return Answer.json(200, Map.of("id", id, "status", status));
    }

    private static Denied absent(long id) {
        return Denied.notFound("There is no failure " + id);
    }
}
