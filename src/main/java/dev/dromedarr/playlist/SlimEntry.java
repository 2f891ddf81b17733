package dev.dromedarr.playlist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An entry in one array of bytes, for those that are kept by the ten thousand: half of what it takes as an {@link Entry}. */
public final class SlimEntry {

    private static final int UNTOLD = -1;
    /** The offset and two numbers. */
    private static final int NUMBERS = Long.BYTES + 2 * Integer.BYTES;

    private static final char LAST_NARROW = 0xff;

    private final Kind kind;
    private final byte[] bytes;

    private SlimEntry(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /** The same entry, slim. */
    public static SlimEntry of(Entry entry) {
        String name = entry.name();
        String address = entry.address().reveal();
        int room = NUMBERS
                + room(name)
                + room(address)
                + roomMaybe(entry.tvgName())
                + roomMaybe(entry.group())
                + roomMaybe(entry.options());
        ByteBuffer into = ByteBuffer.allocate(room)
                .putLong(entry.offset())
                .putInt(entry.tmdb().orElse(UNTOLD))
                .putInt(entry.year().orElse(UNTOLD));
        put(into, name);
        put(into, address);
        putMaybe(into, entry.tvgName());
        putMaybe(into, entry.group());
        putMaybe(into, entry.options());
        return new SlimEntry(entry.kind(), into.array());
    }

    /** As it was. */
    public Entry entry() {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        long offset = from.getLong();
        Optional<Integer> tmdb = number(from);
        Optional<Integer> year = number(from);
        String name = text(from, from.getInt());
        Address address = new Address(text(from, from.getInt()));
        return new Entry(name, maybe(from), maybe(from), address, maybe(from), kind, tmdb, year, offset);
    }

    private static boolean narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_NARROW) {
                return false;
            }
        }
        return true;
    }

    private static int room(String text) {
        return Integer.BYTES + (narrow(text) ? text.length() : text.length() * Character.BYTES);
    }

    private static int roomMaybe(Optional<String> text) {
        return text.isPresent() ? room(text.get()) : Integer.BYTES;
    }

    /** How long it is, doubled, and one more where a letter takes two bytes. */
    private static void put(ByteBuffer into, String text) {
        if (narrow(text)) {
            into.putInt(text.length() << 1).put(text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            into.putInt(text.length() << 1 | 1);
            for (int i = 0; i < text.length(); i++) {
                into.putChar(text.charAt(i));
            }
        }
    }

    private static void putMaybe(ByteBuffer into, Optional<String> text) {
        if (text.isPresent()) {
            put(into, text.get());
        } else {
            into.putInt(UNTOLD);
        }
    }

    private static Optional<Integer> number(ByteBuffer from) {
        int number = from.getInt();
        return number == UNTOLD ? Optional.empty() : Optional.of(number);
    }

    private static Optional<String> maybe(ByteBuffer from) {
        int told = from.getInt();
        return told == UNTOLD ? Optional.empty() : Optional.of(text(from, told));
    }

    private static String text(ByteBuffer from, int told) {
        int length = told >>> 1;
        if ((told & 1) == 0) {
            byte[] letters = new byte[length];
            from.get(letters);
            return new String(letters, StandardCharsets.ISO_8859_1);
        }
        char[] letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = from.getChar();
        }
        return new String(letters);
    }

    /** It shows no address whole. */
    @Override
    public String toString() {
        return entry().name();
    }
}
