package dev.dromedarr.sim.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes being put together. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;

    private Bytes(ByteOrder order) {
        this.order = order;
    }

    /** Numbers with their great end first. */
    static Bytes big() {
        return new Bytes(ByteOrder.BIG_ENDIAN);
    }

    /** Numbers with their small end first. */
    static Bytes little() {
        return new Bytes(ByteOrder.LITTLE_ENDIAN);
    }

    Bytes hex(String digits) {
        String dense = digits.replace(" ", "");
        for (int i = 0; i < dense.length(); i += 2) {
            out.write(Integer.parseInt(dense.substring(i, i + 2), 16));
        }
        return this;
    }

    Bytes text(String ascii) {
        return add(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    Bytes add(byte[] more) {
        out.writeBytes(more);
        return this;
    }

    Bytes zeros(int count) {
        return add(new byte[count]);
    }

    Bytes one(int value) {
        out.write(value);
        return this;
    }

    Bytes two(int... values) {
        for (int value : values) {
            add(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
        }
        return this;
    }

    Bytes four(long... values) {
        for (long value : values) {
            add(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
        }
        return this;
    }

    Bytes eight(long value) {
        return add(ByteBuffer.allocate(8).order(order).putLong(value).array());
    }

    int size() {
        return out.size();
    }

    byte[] array() {
        return out.toByteArray();
    }
}
