package dev.dromedarr.download.io;

import dev.dromedarr.download.Leg;
import dev.dromedarr.download.Line;
import dev.dromedarr.download.PlayerHeaders;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.io.web.WebSilence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.ToLongFunction;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;

/** Fetches over HTTP. One thread fetches; the one that called asks the watcher, and cuts the connection when nobody waits any more. */
public final class HttpLine implements Line {

    private static final long TICK_MILLIS = 300;
    private static final long LONGEST_GOODBYE_MILLIS = 500;
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(30);

    private final Setup setup;
    private final CommonPace pace;
    private final Executor workers;
    private final Clock clock;
    private final ToLongFunction<Path> free;

    /**
     * What can be set.
     *
     * @param folder for what is under way
     * @param userAgent where the playlist names none
     * @param idle how long nothing, or next to nothing, may come
     * @param reserve so many bytes of the disk stay free
     * @param ffprobe the program, where it is installed
     */
    public record Setup(Path folder, String userAgent, Duration idle, long reserve, Optional<Path> ffprobe) {}

    /**
     * A line.
     *
     * @param workers gives a thread for each fetching at once
     */
    public HttpLine(Setup setup, CommonPace pace, Executor workers, Clock clock) {
        this(setup, pace, workers, clock, folder -> folder.toFile().getUsableSpace());
    }

    HttpLine(Setup setup, CommonPace pace, Executor workers, Clock clock, ToLongFunction<Path> free) {
        this.setup = setup;
        this.pace = pace;
        this.workers = workers;
        this.clock = clock;
        this.free = free;
    }

    @Override
    public Arrival fetch(Wish wish, Watcher watcher) {
        Leg first = Leg.of(wish.source().address().reveal())
                .orElseThrow(() -> new Refused(
                        "The address of this entry is not one of the web (http or https), or cannot be read;"
                                + " choose another entry"));
        String who = wish.source().address().shown();
        var client = Clients.of(setup.userAgent(), setup.idle(), new SafeNames(who));
        var asker = new Asker(who, first, PlayerHeaders.of(wish.source().options()), client, clock);
        var progress = new Progress(wish.validator());
        var job = new FutureTask<>(() -> work(wish, asker, progress));
        try {
            workers.execute(job);
            return follow(who, job, progress, watcher, asker);
        } catch (RejectedExecutionException | InterruptedException e) {
            throw new Unavailable(who + " is not fetched now, because the engine ends", e);
        } finally {
            progress.stop();
            asker.stop();
            // One that has not begun never will; one that is under way ends by itself.
            job.cancel(false);
        }
    }

    private Arrival follow(String who, FutureTask<Arrival> job, Progress progress, Watcher watcher, Asker asker)
            throws InterruptedException {
        var silence = new Silence(setup.idle(), System.nanoTime());
        boolean going = true;
        while (going) {
            going = progress.await(TICK_MILLIS);
            Progress.Step step = progress.step();
            boolean wanted = watcher.goesOn(step.home(), step.size(), step.validator());
            boolean silent = going && silence.tooLong(progress.isListening(), progress.received(), System.nanoTime());
            if (going && (silent || !wanted)) {
                progress.stop();
                asker.stop();
                progress.awaitEnd(LONGEST_GOODBYE_MILLIS);
                if (wanted) {
                    throw new Unavailable(who + " stopped sending, or sends next to nothing");
                }
                return new Arrival.Stopped(progress.step().home());
            }
            progress.seen(step);
        }
        return result(job);
    }

    private static Arrival result(FutureTask<Arrival> job) throws InterruptedException {
        try {
            return job.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof InterruptedException) {
                throw new Unavailable("What is under way is left for now, because the engine ends", e);
            }
            throw new IllegalStateException("A fetching failed in a way that nobody thought of", e.getCause());
        }
    }

    private Arrival work(Wish wish, Asker asker, Progress progress) throws InterruptedException {
        String who = wish.source().address().shown();
        try (asker;
                Part part = Part.open(setup.folder(), wish.id())) {
            progress.home(part.length());
            var room = new Room(setup.folder(), setup.reserve(), free);
            var body = new Body(who, part, room, pace, progress);
            Optional<Probe> probe = setup.ffprobe().map(program -> new Probe(program, PROBE_PATIENCE));
            return new Fetch(wish, asker, part, body, progress, probe).run();
        } catch (ConnectTimeoutException e) {
            throw new Unavailable(who + " cannot be reached", e);
        } catch (IOException e) {
            throw e.getCause() instanceof HttpException
                    ? new Unavailable(who + " does not speak HTTP as it should", e)
                    : WebSilence.of(who, e);
        } finally {
            progress.ended();
        }
    }

    @Override
    public void discard(long id) {
        Part.discard(setup.folder(), id);
    }
}
