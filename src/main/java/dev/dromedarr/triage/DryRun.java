package dev.dromedarr.triage;

/** Whether triage only decides and tells; can be switched while it runs, for the decisions from then on. */
public final class DryRun {

    private volatile boolean on;

    public DryRun(boolean on) {
        this.on = on;
    }

    public boolean on() {
        return on;
    }

    public void set(boolean wanted) {
        on = wanted;
    }
}
