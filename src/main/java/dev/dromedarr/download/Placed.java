package dev.dromedarr.download;

/** The files that were put in their place. */
public interface Placed {

    /**
     * Whether one still lies where it was put; an app that takes it in moves it away.
     *
     * @throws dev.dromedarr.fault.Unavailable when its disk is not there
     */
    boolean lies(String path);
}
