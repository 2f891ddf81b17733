package dev.dromedarr.download.io;

import dev.dromedarr.download.Ask;
import dev.dromedarr.download.Container;
import dev.dromedarr.download.FirstBytes;
import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.download.Line.Wish;
import dev.dromedarr.download.Reply;
import dev.dromedarr.download.Version;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.util.Optional;

/** One fetching: asks for what is missing until all is home, and looks at what came. */
final class Fetch {

    private static final int MOST_NEW_STARTS = 2;

    private final Wish wish;
    private final Asker asker;
    private final Part part;
    private final Body body;
    private final Progress progress;
    private final Optional<Probe> probe;
    private final String who;

    Fetch(Wish wish, Asker asker, Part part, Body body, Progress progress, Optional<Probe> probe) {
        this.wish = wish;
        this.asker = asker;
        this.part = part;
        this.body = body;
        this.progress = progress;
        this.probe = probe;
        this.who = wish.source().address().shown();
    }

    Arrival run() throws IOException, InterruptedException {
        Optional<Version> version = wish.validator().map(Version::of);
        Ask ask = Ask.behind(part.length(), version);
        int newStarts = 0;
        while (!progress.stopped()) {
            progress.listening(true);
            try (Asker.Asked asked = asker.ask(ask)) {
                progress.listening(false);
                if (asked.reply() instanceof Reply.Busy busy) {
                    return busy(busy);
                }
                Body.End end = take(asked);
                switch (end) {
                    case WHOLE -> {
                        return arrived();
                    }
                    case NO_ROOM -> {
                        return new Arrival.NoRoom(body.lack());
                    }
                    case STOPPED -> {
                        return new Arrival.Stopped(part.length());
                    }
                    case PIECE -> ask = Ask.behind(part.length(), body.version());
                    case OTHER -> {
                        newStarts++;
                        ask = Ask.whole(part.length());
                    }
                }
                if (newStarts >= MOST_NEW_STARTS) {
                    throw new Unavailable(who + " answers with other parts than it was asked for");
                }
            }
        }
        return new Arrival.Stopped(part.length());
    }

    private Body.End take(Asker.Asked asked) throws IOException, InterruptedException {
        if (asked.reply() instanceof Reply.Fresh fresh) {
            return body.fresh(fresh, asked.body());
        }
        if (asked.reply() instanceof Reply.Rest rest) {
            return body.rest(rest, asked.body());
        }
        if (asked.reply() instanceof Reply.Whole) {
            return Body.End.WHOLE;
        }
        if (asked.reply() instanceof Reply.No no) {
            throw new Refused(who + " " + no.why());
        }
        if (asked.reply() instanceof Reply.Later later) {
            throw new Unavailable(who + " " + later.why());
        }
        return Body.End.OTHER;
    }

    private Arrival busy(Reply.Busy busy) {
        String message =
                "%s gives nothing now (status %d: too many connections or requests, or an account that may not); it is asked again in %d s"
                        .formatted(who, busy.status(), busy.pause().toSeconds());
        return new Arrival.Busy(busy.status(), busy.pause(), message);
    }

    private Arrival arrived() throws InterruptedException {
        body.lookAtPart();
        Container container = FirstBytes.container(part.start()).orElseThrow();
        if (probe.isPresent()) {
            Optional<String> against = probe.get().against(part.file(), container, wish.runtime(), progress::stopped);
            if (against.isPresent()) {
                throw new Refused(who + " " + against.get());
            }
        }
        return new Arrival.Home(part.length(), container);
    }
}
