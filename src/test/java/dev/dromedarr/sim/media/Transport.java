package dev.dromedarr.sim.media;

import java.time.Duration;
import java.util.Arrays;

/** An MPEG transport stream: a picture at the beginning, one at the end, and packets that mean nothing between. */
final class Transport implements Content {

    private static final int PACKET = 188;
    private static final int VIDEO = 0x100;
    private static final int TABLE = 0x1000;
    private static final int CLOCK = 90_000;
    private static final String NOTHING = "471fff10";

    private final byte[] head;
    private final byte[] tail;
    private final byte[] nothing = Bytes.big().hex(NOTHING).array();
    private final long size;
    private final Noise noise;

    private Transport(byte[] head, byte[] tail, long size, long seed) {
        if (size < head.length + tail.length + PACKET) {
            throw new IllegalArgumentException(
                    "Such a file has " + (head.length + tail.length + PACKET) + " bytes at least");
        }
        this.head = head;
        this.tail = tail;
        this.size = size;
        this.noise = new Noise(seed);
    }

    static Content of(long seed, long size, Duration length) {
        Picture picture = new Picture(seed);
        byte[] first = Bytes.big()
                .add(packet(0, true, 0, section("00 b00d 0001 c1 00 00 0001 f000")))
                .add(packet(TABLE, true, 0, section("02 b012 0001 c1 00 00 e100 f000 1b e100 f000")))
                .add(shown(picture, 0, 0))
                .array();
        return new Transport(
                first, shown(picture, length.toMillis() * CLOCK / 1000, first.length / PACKET), size, seed);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long from, byte[] into, int offset, int count) {
        noise.read(from, into, offset, count);
        for (long packet = from / PACKET * PACKET; packet < from + count; packet += PACKET) {
            lay(nothing, packet, from, into, offset, count);
        }
        lay(head, 0, from, into, offset, count);
        lay(tail, size / PACKET * PACKET - tail.length, from, into, offset, count);
    }

    private static void lay(byte[] bytes, long place, long from, byte[] into, int offset, int count) {
        long begin = Math.max(place, from);
        long end = Math.min(place + bytes.length, from + count);
        if (begin < end) {
            System.arraycopy(bytes, (int) (begin - place), into, (int) (offset + begin - from), (int) (end - begin));
        }
    }

    /** The packets that show the picture at this time. */
    private static byte[] shown(Picture picture, long time, int count) {
        byte[] all = Bytes.big()
                .hex("000001e0 0000 80 80 05")
                .one((int) (0x21 | (time >> 29 & 0x0e)))
                .two((int) (((time >> 14) & 0xfffe) | 1), (int) (((time << 1) & 0xfffe) | 1))
                .add(picture.marked())
                .array();
        Bytes packets = Bytes.big();
        int room = PACKET - 4;
        for (int at = 0; at < all.length; at += room) {
            byte[] piece = Arrays.copyOfRange(all, at, Math.min(all.length, at + room));
            packets.add(packet(VIDEO, at == 0, count + at / room, piece));
        }
        return packets.array();
    }

    private static byte[] packet(int stream, boolean first, int count, byte[] body) {
        int missing = PACKET - 4 - body.length;
        Bytes packet = Bytes.big()
                .one(0x47)
                .two((first ? 0x4000 : 0) | stream)
                .one((missing > 0 ? 0x30 : 0x10) | (count & 0x0f));
        if (missing > 0) {
            packet.one(missing - 1);
        }
        if (missing > 1) {
            packet.one(0).add(filled(missing - 2));
        }
        return packet.add(body).array();
    }

    private static byte[] section(String hex) {
        byte[] table = Bytes.big().hex(hex).array();
        return Bytes.big().one(0).add(table).four(checksum(table)).array();
    }

    private static long checksum(byte[] bytes) {
        int sum = -1;
        for (byte one : bytes) {
            sum ^= one << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04c11db7 : sum << 1;
            }
        }
        return sum;
    }

    private static byte[] filled(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }
}
