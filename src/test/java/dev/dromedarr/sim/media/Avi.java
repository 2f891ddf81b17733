package dev.dromedarr.sim.media;

import java.time.Duration;

/** An AVI file with one picture that stands for its whole length; the rest is a chunk that says that it is junk. */
final class Avi {

    private static final int HAS_INDEX = 0x10;
    private static final int KEY = 0x10;

    private Avi() {}

    static Content of(long seed, long size, Duration length) {
        byte[] frame = even(new Picture(seed).marked());
        byte[] header = chunk(
                "avih",
                Bytes.little()
                        .four(
                                length.toMillis() * 1000,
                                0,
                                0,
                                HAS_INDEX,
                                1,
                                0,
                                1,
                                frame.length,
                                Picture.WIDTH,
                                Picture.HEIGHT)
                        .zeros(16));
        byte[] stream = chunk(
                "strh",
                Bytes.little()
                        .text("vidsH264")
                        .four(0, 0, 0, length.toMillis(), 1000, 0, 1, frame.length, -1, 0)
                        .two(0, 0, Picture.WIDTH, Picture.HEIGHT));
        byte[] format = chunk(
                "strf",
                Bytes.little()
                        .four(40, Picture.WIDTH, Picture.HEIGHT)
                        .two(1, 24)
                        .text("H264")
                        .four((long) Picture.WIDTH * Picture.HEIGHT * 3, 0, 0, 0, 0));
        byte[] headers = list(
                "hdrl",
                Bytes.little()
                        .add(header)
                        .add(list("strl", Bytes.little().add(stream).add(format))));
        byte[] movie =
                list("movi", Bytes.little().add(chunk("00dc", Bytes.little().add(frame))));
        byte[] index = chunk("idx1", Bytes.little().text("00dc").four(KEY, 4, frame.length));
        int before = 12 + headers.length + movie.length + index.length + 8;
        byte[] head = Bytes.little()
                .text("RIFF")
                .four(size - 8)
                .text("AVI ")
                .add(headers)
                .add(movie)
                .add(index)
                .text("JUNK")
                .four(size - before)
                .array();
        return new Padded(head, size, seed);
    }

    private static byte[] chunk(String name, Bytes body) {
        return Bytes.little().text(name).four(body.size()).add(body.array()).array();
    }

    private static byte[] list(String name, Bytes body) {
        return chunk("LIST", Bytes.little().text(name).add(body.array()));
    }

    private static byte[] even(byte[] bytes) {
        return bytes.length % 2 == 0
                ? bytes
                : Bytes.little().add(bytes).zeros(1).array();
    }
}
