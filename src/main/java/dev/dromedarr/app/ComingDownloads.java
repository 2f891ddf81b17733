package dev.dromedarr.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.web.DownloadView;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes at this moment, as lines of server-sent events; and once more each download that does not come any more. */
final class ComingDownloads implements Supplier<String> {

    private final Downloads downloads;
    private Set<Long> before = Set.of();

    ComingDownloads(Downloads downloads) {
        this.downloads = downloads;
    }

    @Override
    public synchronized String get() {
        List<Download> coming = downloads.coming();
        Set<Long> now = coming.stream().map(Download::id).collect(Collectors.toSet());
        Stream<Download> left = before.stream()
                .filter(id -> !now.contains(id))
                .flatMap(id -> downloads.find(id).stream());
        String lines = Stream.concat(coming.stream(), left)
                .map(DownloadView::of)
                .map(ComingDownloads::event)
                .collect(Collectors.joining());
        before = now;
        return lines;
    }

    private static String event(DownloadView view) {
        try {
            return "event: download\nid: " + view.id() + "\ndata: "
                    + Mask.known(Json.MAPPER.writeValueAsString(view)) + "\n\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A download cannot be written as JSON", e);
        }
    }
}
