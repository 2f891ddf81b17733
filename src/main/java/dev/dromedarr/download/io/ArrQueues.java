package dev.dromedarr.download.io;

import dev.dromedarr.download.AppQueues;
import dev.dromedarr.download.Target;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.io.arr.Pages;
import java.util.Optional;

/** The queues of Sonarr and Radarr: a call for each page, once for each download that begins. */
public final class ArrQueues implements AppQueues {

    private final Pages pages;

    public ArrQueues(Door door, int pageSize) {
        this.pages = new Pages(door, pageSize);
    }

    @Override
    public boolean hold(Instance instance, Target target) {
        String owner = target.kind() == Kind.SONARR ? "episodeId" : "movieId";
        return pages.each(instance, "/api/v3/queue", row -> Json.number(row, owner)).stream()
                .flatMap(Optional::stream)
                .anyMatch(id -> id == target.item());
    }
}
