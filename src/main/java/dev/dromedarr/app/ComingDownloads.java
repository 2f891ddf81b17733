package dev.dromedarr.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads;
import dev.dromedarr.download.State;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.web.DownloadView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes at this moment, as lines of server-sent events; and each other state of what came, until it is over. */
final class ComingDownloads implements Supplier<String> {

    private final Downloads downloads;
    private Map<Long, State> followed = Map.of();

    ComingDownloads(Downloads downloads) {
        this.downloads = downloads;
    }

    @Override
    public synchronized String get() {
        Map<Long, Download> now = new LinkedHashMap<>();
        downloads.coming().forEach(download -> now.put(download.id(), download));
        Stream<Long> others = followed.keySet().stream().filter(id -> !now.containsKey(id));
        others.toList().stream()
                .map(downloads::find)
                .flatMap(Optional::stream)
                .forEach(download -> now.put(download.id(), download));
        String lines = now.values().stream()
                .filter(download ->
                        download.state() == State.DOWNLOADING || download.state() != followed.get(download.id()))
                .map(DownloadView::of)
                .map(ComingDownloads::event)
                .collect(Collectors.joining());
        followed = now.values().stream()
                .filter(download -> !download.state().over())
                .collect(Collectors.toMap(Download::id, Download::state));
        return lines;
    }

    private static String event(DownloadView view) {
        try {
            return "event: download\nid: " + view.id() + "\ndata: " + Mask.known(Json.MAPPER.writeValueAsString(view))
                    + "\n\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A download cannot be written as JSON", e);
        }
    }
}
