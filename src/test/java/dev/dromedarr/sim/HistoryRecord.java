package dev.dromedarr.sim;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of an app's history: what happened to one episode or movie. */
record HistoryRecord(
        int id,
        int owner,
        String sourceTitle,
        String quality,
        int version,
        List<String> formats,
        int titleScore,
        Instant date,
        Optional<String> downloadId,
        String eventType,
        Map<String, @Nullable String> data) {

    HistoryRecord {
        data = new LinkedHashMap<>(data);
    }
}
