package dev.dromedarr.sim.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as it came over the wire: its first line and its headers, named in small letters. */
record Ask(String method, String target, Map<String, String> headers) {

    private static final int LONGEST = 1 << 16;

    /** The next one on a connection; empty when it was closed, or is no HTTP. */
    static Optional<Ask> read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int newLines = 0;
        while (newLines < 2) {
            int one = in.read();
            if (one < 0 || head.size() == LONGEST) {
                return Optional.empty();
            }
            head.write(one);
            newLines = one == '\n' ? newLines + 1 : one == '\r' ? newLines : 0;
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r?\n", -1);
        String[] first = lines[0].split(" ", -1);
        if (first.length != 3) {
            return Optional.empty();
        }
        var headers = new LinkedHashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return Optional.of(new Ask(first[0], first[1], headers));
    }

    String path() {
        return target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
    }

    boolean head() {
        return method.equals("HEAD");
    }

    boolean lastOne() {
        return headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }
}
