package dev.dromedarr.download;

import dev.dromedarr.event.Event;

/** Makes events of what becomes of downloads. */
final class Told {

    private Told() {}

    static Event of(Download download, String outcome, String message) {
        Target target = download.target();
        return new Event.Underway(target.instance(), target.label(), outcome, message);
    }

    static Event home(Download download, String message) {
        Target target = download.target();
        return new Event.CameHome(target.instance(), target.label(), message, download.path());
    }
}
