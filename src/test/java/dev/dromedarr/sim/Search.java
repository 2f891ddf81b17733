package dev.dromedarr.sim;

import java.util.List;

/** A search at the indexers: by command, or ({@code redownload}) by itself after a blocklisting. */
public record Search(String cause, List<Integer> ids) {

    public Search {
        ids = List.copyOf(ids);
    }
}
