package dev.dromedarr.event;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, in the shape that Sonarr and Radarr use.
 *
 * @param page counted from 1
 * @param totalRecords over all pages
 */
public record Page<T>(
        int page, int pageSize, String sortKey, String sortDirection, long totalRecords, List<T> records) {

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(
                page,
                pageSize,
                sortKey,
                sortDirection,
                totalRecords,
                records.stream().<R>map(view).toList());
    }
}
