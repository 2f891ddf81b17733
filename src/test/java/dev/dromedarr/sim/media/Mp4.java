package dev.dromedarr.sim.media;

import java.time.Duration;

/** An MP4 file with one picture; the rest is media data to which nothing points. */
final class Mp4 {

    private static final int TICKS = 1000;
    private static final String IDENTITY =
            "00010000 00000000 00000000 00000000 00010000 00000000 00000000 00000000 40000000";

    private Mp4() {}

    static Content of(long seed, long size, Duration length) {
        Picture picture = new Picture(seed);
        byte[] type = box("ftyp", Bytes.big().text("isom").four(512).text("isomiso2avc1mp41"));
        int before = type.length + movie(picture, length, 0).length + 16;
        byte[] head = Bytes.big()
                .add(type)
                .add(movie(picture, length, before))
                .four(1)
                .text("mdat")
                .eight(size - before + 16)
                .add(picture.measured())
                .array();
        return new Padded(head, size, seed);
    }

    private static byte[] movie(Picture picture, Duration length, int offset) {
        long ticks = length.toMillis();
        byte[] header = box(
                "mvhd",
                Bytes.big()
                        .four(0, 0, 0, TICKS, ticks, 0x00010000)
                        .two(0x0100)
                        .zeros(10)
                        .hex(IDENTITY)
                        .zeros(24)
                        .four(2));
        byte[] track = box(
                "tkhd",
                Bytes.big()
                        .four(3, 0, 0, 1, 0, ticks)
                        .zeros(16)
                        .hex(IDENTITY)
                        .four((long) Picture.WIDTH << 16, (long) Picture.HEIGHT << 16));
        byte[] media = box(
                "mdia",
                Bytes.big()
                        .add(box("mdhd", Bytes.big().four(0, 0, 0, TICKS, ticks).two(0x55c4, 0)))
                        .add(box("hdlr", Bytes.big().four(0, 0).text("vide").zeros(13)))
                        .add(information(picture, ticks, offset)));
        return box(
                "moov",
                Bytes.big().add(header).add(box("trak", Bytes.big().add(track).add(media))));
    }

    private static byte[] information(Picture picture, long ticks, int offset) {
        byte[] reference =
                box("dref", Bytes.big().four(0, 1).add(box("url ", Bytes.big().four(1))));
        byte[] sample = box(
                "avc1",
                Bytes.big()
                        .zeros(6)
                        .two(1)
                        .zeros(16)
                        .two(Picture.WIDTH, Picture.HEIGHT)
                        .four(0x00480000, 0x00480000, 0)
                        .two(1)
                        .zeros(32)
                        .two(24, 0xffff)
                        .add(box("avcC", Bytes.big().add(picture.configuration()))));
        byte[] table = box(
                "stbl",
                Bytes.big()
                        .add(box("stsd", Bytes.big().four(0, 1).add(sample)))
                        .add(box("stts", Bytes.big().four(0, 1, 1, ticks)))
                        .add(box("stsc", Bytes.big().four(0, 1, 1, 1, 1)))
                        .add(box("stsz", Bytes.big().four(0, 0, 1, picture.measured().length)))
                        .add(box("stco", Bytes.big().four(0, 1, offset))));
        return box(
                "minf",
                Bytes.big()
                        .add(box("vmhd", Bytes.big().four(1, 0, 0)))
                        .add(box("dinf", Bytes.big().add(reference)))
                        .add(table));
    }

    private static byte[] box(String name, Bytes body) {
        return Bytes.big().four(body.size() + 8).text(name).add(body.array()).array();
    }
}
