package dev.dromedarr.triage;

import dev.dromedarr.instance.Instance;
import java.util.Optional;

/** What is told of the trackers behind the indexers of an app, besides our own lists. It never fails and is never long about it. */
public interface Indexers {

    /** Empty when nobody knows the indexer, or nobody who knows it can be asked. */
    Optional<Privacy> privacy(Instance app, String indexer);
}
