package dev.dromedarr.sim.media;

import java.time.Duration;

/** A Matroska file with one picture; the rest is an element that players pass over. */
final class Matroska {

    private static final int LENGTH_OF_8 = 0x01;
    private static final int VIDEO = 1;

    private Matroska() {}

    static Content of(long seed, long size, Duration length) {
        Picture picture = new Picture(seed);
        byte[] start = element(
                "1A45DFA3",
                Bytes.big()
                        .add(number("4286", 1))
                        .add(number("42F7", 1))
                        .add(number("42F2", 4))
                        .add(number("42F3", 8))
                        .add(element("4282", Bytes.big().text("matroska")))
                        .add(number("4287", 4))
                        .add(number("4285", 2)));
        byte[] info = element(
                "1549A966",
                Bytes.big()
                        .add(number("2AD7B1", 1_000_000))
                        .add(element("4489", Bytes.big().eight(Double.doubleToLongBits((double) length.toMillis()))))
                        .add(element("4D80", Bytes.big().text("Dromedarr")))
                        .add(element("5741", Bytes.big().text("Dromedarr"))));
        byte[] track = element(
                "AE",
                Bytes.big()
                        .add(number("D7", 1))
                        .add(number("73C5", 1))
                        .add(number("83", VIDEO))
                        .add(number("9C", 0))
                        .add(element("86", Bytes.big().text("V_MPEG4/ISO/AVC")))
                        .add(element("63A2", Bytes.big().add(picture.configuration())))
                        .add(element(
                                "E0",
                                Bytes.big().add(number("B0", Picture.WIDTH)).add(number("BA", Picture.HEIGHT)))));
        byte[] tracks = element("1654AE6B", Bytes.big().add(track));
        byte[] block = element("A3", Bytes.big().hex("81 0000 80").add(picture.measured()));
        byte[] cluster = element("1F43B675", Bytes.big().add(number("E7", 0)).add(block));
        int beforeSegment = start.length + 4 + 8;
        int beforePadding = beforeSegment + info.length + tracks.length + cluster.length + 1 + 8;
        byte[] head = Bytes.big()
                .add(start)
                .hex("18538067")
                .add(length(Math.max(0, size - beforeSegment)))
                .add(info)
                .add(tracks)
                .add(cluster)
                .hex("EC")
                .add(length(Math.max(0, size - beforePadding)))
                .array();
        return new Padded(head, size, seed);
    }

    private static byte[] element(String id, Bytes body) {
        return Bytes.big().hex(id).add(length(body.size())).add(body.array()).array();
    }

    private static byte[] number(String id, int value) {
        return element(id, Bytes.big().four(value));
    }

    private static byte[] length(long value) {
        return Bytes.big().eight(((long) LENGTH_OF_8 << 56) | value).array();
    }
}
