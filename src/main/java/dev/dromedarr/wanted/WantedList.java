package dev.dromedarr.wanted;

import java.util.List;

/**
 * What an app wants.
 *
 * @param unreleased how many were left out because they are not out yet
 * @param queued how many were left out because they are in the app's queue
 */
public record WantedList(List<WantedItem> items, int unreleased, int queued) {

    /** Without later changes. */
    public WantedList {
        items = List.copyOf(items);
    }

    /** How many of them have a file that something better would replace. */
    public int upgrades() {
        return (int) items.stream().filter(item -> item.owned().isPresent()).count();
    }
}
