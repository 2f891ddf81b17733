package dev.dromedarr.wanted;

import dev.dromedarr.instance.Instance;

/** What the apps say that they want. */
public interface WantedLists {

    /**
     * All that this app monitors, that is out, and that its queue does not hold: what has no file and, where upgrades are
     * looked for, what has one below the cut-off of its profile.
     *
     * @throws dev.dromedarr.fault.Unavailable when it does not answer, or not with the whole of it
     * @throws dev.dromedarr.fault.Refused when it says no
     */
    WantedList ask(Instance instance);
}
