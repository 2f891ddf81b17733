package dev.dromedarr.app;

import dev.dromedarr.event.Event;
import dev.dromedarr.playlist.Refreshed;
import java.util.List;

/** Makes events of what came of a refresh: lists know nothing of who is told. */
public final class PlaylistNews {

    public List<Event> news(List<Refreshed> refreshed) {
        return refreshed.stream()
                .<Event>map(
                        one -> new Event.Listed(one.list(), one.outcome() == Refreshed.Outcome.REPLACED, one.words()))
                .toList();
    }
}
