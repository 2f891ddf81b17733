package dev.dromedarr.download;

import dev.dromedarr.event.Event;
import java.util.List;

/**
 * A download that is taken up, or what a step has made of it.
 *
 * @param road where it goes on: fetch, place, announce, follow; rest when it is let go of
 * @param news what there is to tell
 */
public record Turn(Claims.Claim claim, String road, List<Event> news) {

    /** Let go of. */
    public static final String REST = "rest";

    /** Without later changes. */
    public Turn {
        news = List.copyOf(news);
    }

    /** At the beginning of a road. */
    static Turn begins(Claims.Claim claim) {
        return new Turn(claim, road(claim.download()), List.of());
    }

    static Turn of(Claims.Claim claim, List<Event> news) {
        return new Turn(claim, road(claim.download()), news);
    }

    static Turn rests(Claims.Claim claim, List<Event> news) {
        return new Turn(claim, REST, news);
    }

    Download download() {
        return claim.download();
    }

    private static String road(Download download) {
        return switch (download.state()) {
            case QUEUED, DOWNLOADING -> "fetch";
            case VERIFYING -> "place";
            case IMPORTING -> download.command().isPresent() ? "follow" : "announce";
            case PAUSED, COMPLETED, FAILED, CANCELLED -> REST;
        };
    }
}
