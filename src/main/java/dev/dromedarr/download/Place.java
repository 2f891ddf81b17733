package dev.dromedarr.download;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts a file that is whole in its place, named as its app names it. */
public final class Place {

    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final Desk desk;
    private final Apps apps;
    private final Shelf shelf;

    public Place(Desk desk, Apps apps, Shelf shelf) {
        this.desk = desk;
        this.apps = apps;
        this.shelf = shelf;
    }

    public Turn place(Turn turn) {
        Download download = turn.download();
        try {
            Optional<Instance> instance = apps.instance(download.target());
            if (instance.isEmpty()) {
                return desk.fails(turn, Change.of(download), apps.unknown(download.target()));
            }
            Work work = apps.read(instance.get(), download);
            if (apps.owned(download, work)) {
                return desk.drops(turn, instance.get().spoken() + " has got a file for it meanwhile");
            }
            Optional<String> unwanted = apps.unwanted(download);
            return unwanted.isPresent() ? desk.drops(turn, unwanted.get()) : placed(turn, work);
        } catch (Unavailable silent) {
            // An app that is down, a disk that is away: the file is whole, and waits as long as that takes.
            String why = String.valueOf(silent.getMessage());
            return desk.rests(turn, download.later(desk.now().plus(AGAIN), Optional.of(why)), List.of());
        } catch (Refused no) {
            return desk.fails(turn, Change.of(download), String.valueOf(no.getMessage()));
        }
    }

    private Turn placed(Turn turn, Work work) {
        Download download = turn.download();
        Container container = download.container().orElse(Container.MKV);
        List<String> named = FileNames.path(work, download.name(), container);
        List<String> path = download.upgrade().isEmpty() ? named : FileNames.aside(download.id(), named);
        String where = shelf.place(download.id(), download.target().kind(), path, download.bytes());
        desk.atHome(turn);
        return desk.goesOn(turn, download.placed(where, desk.now()), List.of());
    }
}
