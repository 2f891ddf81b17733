package dev.dromedarr.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The metadata server on the internet that an app asks when a person looks for something to add. A simulated app has no internet, until
 * it is told what that server knows.
 */
public final class Metadata {

    /** A server answers with so many at most. */
    private static final int MOST = 20;

    private final State state;
    private final List<Work> works = new ArrayList<>();
    private final List<String> terms = new ArrayList<>();
    private boolean silent = true;
    private Duration delay = Duration.ZERO;

    Metadata(State state) {
        this.state = state;
    }

    /** It answers, and knows this series or movie of the world beside those of the library. */
    public Metadata knows(int databaseId, String title, int year) {
        synchronized (state.lock) {
            silent = false;
            works.add(new Work(0, title, year, databaseId, "tt%07d".formatted(databaseId), "", Set.of()));
        }
        return this;
    }

    /** From now on it does not answer the app, or does again. */
    public void silent(boolean now) {
        synchronized (state.lock) {
            silent = now;
        }
    }

    /** How long it takes. */
    public void slow(Duration time) {
        synchronized (state.lock) {
            delay = time;
        }
    }

    /** What was looked for. */
    public List<String> terms() {
        synchronized (state.lock) {
            return List.copyOf(terms);
        }
    }

    void route(Router router, String path, Shapes shapes) {
        router.addUnlocked("GET", path, Set.of("term"), request -> {
            sleep();
            synchronized (state.lock) {
                return answer(request, shapes);
            }
        });
    }

    private Answer answer(Request request, Shapes shapes) {
        String term = request.parameter("term").orElse("");
        if (term.isBlank()) {
            throw new Refusal(Answer.problem("term", "The term field is required."), "A lookup of nothing");
        }
        terms.add(term);
        if (silent) {
            var message =
                    "Search for '%s' failed. Unable to communicate with %sAPI.".formatted(term, state.app.title());
            return Answer.json(503, Json.object().put("message", message));
        }
        return Answer.ok(Json.array(Stream.concat(state.library.works().stream(), works.stream())
                .filter(work -> words(work.title()).containsAll(words(term)))
                .limit(MOST)
                .map(work -> shapes.work(work).without(List.of("id", "path", "folderName")))));
    }

    private static List<String> words(String title) {
        return List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    }

    private void sleep() {
        Duration time;
        synchronized (state.lock) {
            time = delay;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
