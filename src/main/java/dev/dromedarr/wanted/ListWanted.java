package dev.dromedarr.wanted;

import dev.dromedarr.instance.Greet;

/** Asks one instance what it wants. */
public final class ListWanted {

    private final Greet greet;
    private final WantedLists lists;
    private final Scans scans;

    public ListWanted(Greet greet, WantedLists lists, Scans scans) {
        this.greet = greet;
        this.lists = lists;
        this.scans = scans;
    }

    public Sought listWanted(ScanJob job) {
        scans.reads(job);
        greet.greet(job.instance());
        Sought sought = new Sought(job, lists.ask(job.instance()));
        scans.read(sought);
        return sought;
    }
}
