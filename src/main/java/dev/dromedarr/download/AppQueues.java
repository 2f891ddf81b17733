package dev.dromedarr.download;

import dev.dromedarr.instance.Instance;

/** What the apps fetch by themselves. */
public interface AppQueues {

    /** Whether the app's own queue holds something for this movie or episode. */
    boolean hold(Instance instance, Target target);
}
