package dev.dromedarr.app.jmx;

import dev.dromedarr.instance.Mask;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Playlists;
import java.time.Clock;
import java.util.List;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The playlists over JMX. */
@ManagedResource(description = "Playlists: what is in them, and refreshing them on order")
public final class PlaylistsBean {

    private static final Logger LOG = LoggerFactory.getLogger(PlaylistsBean.class);

    private final Playlists playlists;
    private final Clock clock;

    public PlaylistsBean(Playlists playlists, Clock clock) {
        this.playlists = playlists;
        this.clock = clock;
    }

    @ManagedAttribute(description = "How many there are")
    public int getCount() {
        return playlists.all().size();
    }

    @ManagedAttribute(description = "How many entries are in all of them")
    public long getEntries() {
        return playlists.all().stream()
                .mapToLong(list -> list.census().entries())
                .sum();
    }

    @ManagedAttribute(description = "How many could not be refreshed last time")
    public int getTroubled() {
        return (int) playlists.all().stream()
                .filter(list -> list.trouble().isPresent())
                .count();
    }

    @ManagedOperation(description = "All of them, one a line: id, name, entries, last refresh, trouble")
    public String[] list() {
        return playlists.all().stream().map(PlaylistsBean::line).toArray(String[]::new);
    }

    private static String line(Playlist list) {
        return Mask.mask("%d %s: %d entries, refreshed %s%s"
                .formatted(
                        list.id(),
                        list.name(),
                        list.census().entries(),
                        list.refreshedAt().map(Object::toString).orElse("never"),
                        list.trouble().map(why -> "; " + why).orElse("")));
    }

    @ManagedOperation(description = "Refresh the one with this id now; false when there is none")
    public boolean refresh(long id) {
        List<Playlist> found = playlists.find(id).stream().toList();
        order(found);
        return !found.isEmpty();
    }

    @ManagedOperation(description = "Refresh all of them now; gives their number")
    public int refreshAll() {
        List<Playlist> all = playlists.all();
        order(all);
        return all.size();
    }

    private void order(List<Playlist> lists) {
        lists.forEach(list -> {
            playlists.order(list.id(), false, clock.instant());
            LOG.info("A refresh of playlist {} was ordered over JMX", list.id());
        });
    }
}
