package dev.dromedarr.download;

import dev.dromedarr.download.Announcer.Fate;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells the app of a file that lies in its place, and follows what the app makes of it until the file is in. */
public final class Announce {

    private static final int TRIES = 3;
    private static final Duration SILENT = Duration.ofSeconds(15);
    private static final Duration ONCE_MORE = Duration.ofSeconds(10);

    private final Desk desk;
    private final Apps apps;
    private final Placed placed;
    private final Duration lookEvery;

    /** @param lookEvery how often to look whether the app has it */
    public Announce(Desk desk, Apps apps, Placed placed, Duration lookEvery) {
        this.desk = desk;
        this.apps = apps;
        this.placed = placed;
        this.lookEvery = lookEvery;
    }

    /** What one of the two does with an app that is there. */
    private interface Deed {
        Turn with(Turn turn, Instance instance);
    }

    public Turn announce(Turn turn) {
        return asked(turn, this::order);
    }

    public Turn follow(Turn turn) {
        return asked(turn, this::look);
    }

    private Turn asked(Turn turn, Deed deed) {
        Download download = turn.download();
        try {
            Optional<Instance> instance = apps.instance(download.target());
            return instance.isEmpty()
                    ? desk.fails(turn, Change.of(download), apps.unknown(download.target()))
                    : deed.with(turn, instance.get());
        } catch (Unavailable silent) {
            // It is told when it answers again, however long that takes; that is no try of ours.
            String why = String.valueOf(silent.getMessage());
            return desk.rests(turn, download.later(desk.now().plus(SILENT), Optional.of(why)), List.of());
        } catch (Refused no) {
            return desk.fails(turn, Change.of(download), String.valueOf(no.getMessage()));
        }
    }

    private Turn order(Turn turn, Instance instance) {
        Download download = turn.download();
        Work work = apps.read(instance, download);
        String path = download.path().orElseThrow();
        if (apps.owned(download, work)) {
            return another(instance, download, work.file().orElseThrow(), path)
                    .map(why -> desk.fails(turn, Change.of(download), why))
                    .orElseGet(() -> completed(turn, instance));
        }
        Optional<String> unwanted = apps.unwanted(download);
        if (unwanted.isPresent()) {
            String lies = "%s; the new file lies in %s: import it there by hand, or delete it and cancel the download";
            return desk.fails(turn, Change.of(download), lies.formatted(unwanted.get(), path));
        }
        int command = apps.announcer().order(instance, download.target(), work, path);
        Change ordered =
                download.later(desk.now().plus(lookEvery), Optional.empty()).told(Optional.of(command));
        return desk.rests(turn, ordered, List.of());
    }

    /** The app may have got a file of its own before it was told; what it took from us is not there any more, or is its file. */
    private Optional<String> another(Instance instance, Download download, int file, String path) {
        if (!placed.lies(path)) {
            return Optional.empty();
        }
        return apps.announcer()
                .other(instance, download.target(), file, path)
                .map(there ->
                        "%s has got another file for it meanwhile, %s; the one that was fetched lies in %s: import it there by hand, or delete it and cancel the download"
                                .formatted(instance.spoken(), there, path));
    }

    private Turn look(Turn turn, Instance instance) {
        Download download = turn.download();
        Optional<Fate> fate =
                apps.announcer().follow(instance, download.command().orElseThrow());
        if (fate.filter(now -> !now.over()).isPresent()) {
            return desk.rests(turn, download.later(desk.now().plus(lookEvery), Optional.empty()), List.of());
        }
        if (apps.owned(download, apps.read(instance, download))) {
            return completed(turn, instance);
        }
        String why = fate.flatMap(Fate::message)
                .map(said -> "%s was told and has no file: %s".formatted(instance.spoken(), said))
                .orElse(instance.spoken() + " was told, and has no file for it");
        int failures = download.tries() + 1;
        Change change = Change.of(download).told(Optional.empty()).tried(failures);
        if (failures >= TRIES) {
            String where =
                    download.path().map(path -> "; the file lies in " + path).orElse("");
            return desk.fails(turn, change, why + where);
        }
        Change once = change.until(desk.now().plus(ONCE_MORE)).because(Optional.of(why));
        return desk.rests(turn, once, List.of(Told.of(download, "told-again", why + "; told again")));
    }

    private Turn completed(Turn turn, Instance instance) {
        Download download = turn.download();
        String size = Sizes.spoken(download.bytes());
        String how = download.upgrade().isPresent() ? "in the place of the file it had" : "taken in";
        return desk.completes(turn, "%s, %s by %s".formatted(size, how, instance.spoken()));
    }
}
