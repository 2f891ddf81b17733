package dev.dromedarr.download;

import dev.dromedarr.instance.Instance;
import java.util.Optional;

/** The apps, as far as they are told of files that have come home. */
public interface Announcer {

    /**
     * The work as the app knows it now.
     *
     * @throws dev.dromedarr.fault.Refused when the app does not have it any more
     */
    Work read(Instance instance, Target target);

    /**
     * The same, with the other episodes that a file holds by its name, as far as they are missing, too.
     *
     * @param name of the entry: {@code Pioneer One S01E03-E04 720p}
     */
    default Work read(Instance instance, Target target, String name) {
        return read(instance, target);
    }

    /**
     * Orders the app to take a file in.
     *
     * @param path as this machine sees it; the app may see it elsewhere
     * @return the number of the command
     * @throws dev.dromedarr.fault.Refused when the app does not see the file, or will not have it, with its reason
     */
    int order(Instance instance, Target target, Work work, String path);

    /**
     * What the app would lose when it lets the file go that it has for this work, in one sentence; empty when nothing that the work does
     * not tell.
     */
    Optional<String> loses(Instance instance, Target target, Work work);

    /**
     * Where the file lies that the app has, as the app sees it; empty when it is the one in this place.
     *
     * @param file the id of the app's file
     * @param path of ours, as this machine sees it
     */
    Optional<String> other(Instance instance, Target target, int file, String path);

    /** How a command stands; empty when the app has forgotten it. */
    Optional<Fate> follow(Instance instance, int command);

    /**
     * How a command stands.
     *
     * @param over whether it has ended, well or not: whether the file is in is seen by the work
     * @param message what the app says of it
     */
    record Fate(boolean over, Optional<String> message) {}
}
