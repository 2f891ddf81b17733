package dev.dromedarr.download;

import java.util.Optional;

/**
 * A folder that an app sees under another name than this machine: in a container, or on another one.
 *
 * @param instance the app that sees it so; empty for all
 * @param from as this machine sees it
 * @param to as the app sees it, {@code /data/tv} or {@code D:\tv}
 */
public record PathMapping(Optional<String> instance, String from, String to) {

    /** With or without a separator at the end is the same. */
    public PathMapping {
        from = from.replaceFirst("/+$", "");
        to = to.replaceFirst("[/\\\\]+$", "");
    }

    boolean fits(String name, String path) {
        return instance.filter(other -> !other.equals(name)).isEmpty()
                && (path.equals(from) || path.startsWith(from + "/"));
    }

    String map(String path) {
        String rest = path.substring(from.length());
        boolean windows = to.contains("\\") || to.matches("[A-Za-z]:.*");
        return to + (windows ? rest.replace('/', '\\') : rest);
    }
}
