package dev.dromedarr.sim.media;

import dev.dromedarr.sim.media.Flow.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;

/** Answers for a simulated provider of media, well or as ordered. */
final class MediaDesk {

    private static final byte[] NOTHING = new byte[0];

    private final SimMedia provider;
    private final Line line;

    MediaDesk(SimMedia provider, Line line) {
        this.provider = provider;
        this.line = line;
    }

    /** Answers one request; whether the connection can be used for another. */
    boolean answer(Ask ask) throws IOException, InterruptedException {
        if (!ask.method().equals("GET") && !ask.head()) {
            line.small(ask, 405, Map.of("Allow", "GET, HEAD"), NOTHING);
            return false;
        }
        if (ask.path().equals("/get.php")) {
            int status = ask.target().contains(SimMedia.ACCOUNT) ? 200 : 403;
            String list = status == 200 ? provider.list() : "";
            line.small(ask, status, Map.of("Content-Type", "audio/x-mpegurl"), list.getBytes(StandardCharsets.UTF_8));
            return true;
        }
        Optional<SimFile> file = provider.find(ask.path());
        if (file.isEmpty()) {
            line.small(ask, provider.known(ask.path()) ? 404 : 403, Map.of(), NOTHING);
            return true;
        }
        Visit visit = new Visit(ask.method(), file.get().file(), ask.headers());
        file.get().note(visit);
        try {
            return counted(ask, file.get(), visit);
        } finally {
            visit.ends();
        }
    }

    private boolean counted(Ask ask, SimFile file, Visit visit) throws IOException, InterruptedException {
        if (ask.head()) {
            return provider.answersHead()
                    ? send(ask, file, visit, Trouble.NONE, () -> {})
                    : status(ask, visit, new Says.Status(405, Optional.empty()));
        }
        int refused = provider.counter().enter();
        if (refused > 0) {
            return status(ask, visit, new Says.Status(refused, Optional.empty()));
        }
        AtomicBoolean left = new AtomicBoolean();
        Runnable leave = () -> {
            visit.ends();
            if (!left.getAndSet(true)) {
                provider.counter().leave();
            }
        };
        try {
            return send(ask, file, visit, file.take(), leave);
        } finally {
            leave.run();
        }
    }

    private boolean send(Ask ask, SimFile file, Visit visit, Trouble trouble, Runnable leave)
            throws IOException, InterruptedException {
        line.hold(trouble.flow().late().toNanos());
        Says says = trouble.says();
        if (says instanceof Says.Status status) {
            leave.run();
            return status(ask, visit, status);
        }
        if (says instanceof Says.Redirect redirect) {
            leave.run();
            visit.answered(redirect.code());
            line.small(ask, redirect.code(), Map.of("Location", redirect.to()), NOTHING);
            return true;
        }
        if (says instanceof Says.Page page) {
            visit.answered(200);
            line.head(200, Map.of("Content-Type", page.type(), "Content-Length", String.valueOf(page.body().length)));
            Content body = Content.of(page.body());
            return line.body(body, 0, body.size(), trouble.flow(), visit, leave);
        }
        if (says instanceof Says.Replaced other) {
            if (other.silently()) {
                file.replaceSilently(other.content());
            } else {
                file.replace(other.content());
            }
        }
        return media(ask, file.version(), visit, trouble, leave);
    }

    private boolean media(Ask ask, SimFile.Version version, Visit visit, Trouble trouble, Runnable leave)
            throws IOException, InterruptedException {
        Content content = version.content();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept-Ranges", "bytes");
        headers.put("Content-Type", "video/x-matroska");
        version.tag().ifPresent(tag -> headers.put("ETag", tag));
        version.date().ifPresent(date -> headers.put("Last-Modified", date));
        Optional<Window> range = range(ask, version, trouble.says());
        if (range.isPresent() && range.get().empty()) {
            headers.put("Content-Range", "bytes */" + content.size());
            visit.answered(416);
            line.small(ask, 416, headers, NOTHING);
            return true;
        }
        Window window = range.orElse(new Window(0, content.size()));
        range.ifPresent(part ->
                headers.put("Content-Range", "bytes %d-%d/%d".formatted(part.from(), part.to() - 1, content.size())));
        if (trouble.says() instanceof Says.Packed) {
            return packed(content, headers, visit, trouble.flow(), leave);
        }
        Flow flow = trouble.flow();
        if (flow.chunked()) {
            headers.put("Transfer-Encoding", "chunked");
        } else {
            long length = window.to() - window.from();
            headers.put(
                    "Content-Length",
                    String.valueOf(flow.end() == End.PRETEND ? Math.min(length, flow.after()) : length));
        }
        visit.answered(range.isPresent() ? 206 : 200);
        visit.begins(version.number(), window.from());
        line.head(visit.status(), headers);
        return ask.head() || line.body(content, window.from(), window.to(), flow, visit, leave);
    }

    private static Optional<Window> range(Ask ask, SimFile.Version version, Says says) {
        long size = version.content().size();
        boolean valid = Optional.ofNullable(ask.headers().get("if-range"))
                .map(version::same)
                .orElse(true);
        if (!valid || says instanceof Says.Whole || says instanceof Says.Packed) {
            return Optional.empty();
        }
        Optional<Window> asked = Window.of(ask.headers().getOrDefault("range", ""), size);
        return says instanceof Says.Moved moved ? asked.map(window -> window.moved(moved.by(), size)) : asked;
    }

    private boolean packed(Content content, Map<String, String> headers, Visit visit, Flow flow, Runnable leave)
            throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.all());
        }
        headers.put("Content-Encoding", "gzip");
        headers.put("Content-Length", String.valueOf(bytes.size()));
        visit.answered(200);
        line.head(200, headers);
        return line.body(Content.of(bytes.toByteArray()), 0, bytes.size(), flow, visit, leave);
    }

    private boolean status(Ask ask, Visit visit, Says.Status status) throws IOException {
        visit.answered(status.code());
        var headers = new LinkedHashMap<String, String>();
        status.retryAfter().ifPresent(when -> headers.put("Retry-After", when));
        line.small(ask, status.code(), headers, NOTHING);
        return true;
    }
}
