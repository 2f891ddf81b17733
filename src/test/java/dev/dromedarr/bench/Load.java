package dev.dromedarr.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Sends webhooks, each a new one, over so many kept connections: every connection asks again when it was answered. */
final class Load {

    /** @param slow99 milliseconds within which 99 of 100 were answered */
    record Result(double perSecond, double slow99) {}

    private static final String BODY = """
            {"series":{"id":12,"title":"Pioneer One","titleSlug":"pioneer-one","path":"/tv/Pioneer One","tvdbId":170551,
            "tvMazeId":0,"tmdbId":0,"imdbId":"tt1748166","type":"standard","year":2010,"genres":["Drama","Science Fiction"],
            "images":[{"coverType":"poster","url":"/MediaCover/12/poster.jpg"}],"tags":["public-domain"]},
            "episodes":[{"id":1203,"episodeNumber":3,"seasonNumber":1,"title":"Alone in the Night","overview":"%s",
            "airDate":"2010-12-16","airDateUtc":"2010-12-16T02:00:00Z","seriesId":12,"tvdbId":3094301}],
            "release":{"quality":"WEBDL-1080p","qualityVersion":1,"releaseGroup":"VODO",
            "releaseTitle":"Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO","indexer":"1337x (Prowlarr)","size":734003200,
            "customFormatScore":150,"customFormats":["x265"]},"downloadClient":"qBittorrent",
            "downloadClientType":"qBittorrent","downloadId":"%s","customFormatInfo":{"customFormats":[{"id":1,"name":"x265"}],
            "customFormatScore":150},"eventType":"Grab","instanceName":"Sonarr","applicationUrl":""}
            """;

    private Load() {}

    static Result send(int port, String secret, int connections, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                work.add(() -> one(port, secret, end));
            }
            long[] all = new long[0];
            for (Future<long[]> micros : threads.invokeAll(work)) {
                all = LongStream.concat(Arrays.stream(all), Arrays.stream(micros.get()))
                        .toArray();
            }
            return new Result(all.length / (time.toNanos() / 1e9), Figures.percentile(all, 0.99) / 1000.0);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] one(int port, String secret, long end) throws IOException {
        LongStream.Builder micros = LongStream.builder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                byte[] request = request(secret);
                long before = System.nanoTime();
                out.write(request);
                out.flush();
                expect202(in);
                micros.add((System.nanoTime() - before) / 1000);
            }
        }
        return micros.build().toArray();
    }

    private static byte[] request(String secret) {
        String id = UUID.randomUUID().toString();
        byte[] body = BODY.formatted("A word of this and that. ".repeat(30), id).getBytes(StandardCharsets.UTF_8);
        byte[] head = """
                POST /webhook/sonarr HTTP/1.1\r
                Host: 127.0.0.1\r
                User-Agent: Sonarr/4.0.19.2979 (ubuntu 24.04)\r
                Content-Type: application/json\r
                X-Webhook-Secret: %s\r
                Content-Length: %d\r
                \r
                """.formatted(secret, body.length).getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static void expect202(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 202 ")) {
            throw new IOException("Not accepted: " + status);
        }
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).strip());
            }
            chunked |= small.startsWith("transfer-encoding:");
        }
        in.skipNBytes(length);
        while (chunked) {
            int size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size + 2L);
            chunked = size > 0;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
