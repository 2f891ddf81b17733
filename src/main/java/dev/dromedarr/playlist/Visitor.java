package dev.dromedarr.playlist;

/** Sees each entry as it passes. */
@FunctionalInterface
public interface Visitor {

    /** The view is used again for the next entry: copy what must stay. */
    void visit(EntryView entry);
}
