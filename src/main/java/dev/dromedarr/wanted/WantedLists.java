package dev.dromedarr.wanted;

import dev.dromedarr.instance.Instance;

/** What the apps say that they want. */
public interface WantedLists {

    /**
     * All that this app monitors, that is out, that has no file, and that its queue does not hold.
     *
     * @throws dev.dromedarr.fault.Unavailable when it does not answer, or not with the whole of it
     * @throws dev.dromedarr.fault.Refused when it says no
     */
    WantedList ask(Instance instance);
}
