package dev.dromedarr.playlist;

import java.util.Arrays;

/** Letters in an array that is used again for the next name: read them before the next entry comes. */
public final class Text implements CharSequence {

    private char[] chars = new char[256];
    private int length;

    /** The array itself; only the first {@link #length()} letters count. */
    public char[] array() {
        return chars;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    /** Its own copy of the letters. */
    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    void clear() {
        length = 0;
    }

    /** Makes room for so many letters, of which the caller then writes some. */
    char[] room(int letters) {
        if (chars.length < letters) {
            chars = Arrays.copyOf(chars, Math.max(letters, chars.length * 2));
        }
        return chars;
    }

    void length(int letters) {
        length = letters;
    }

    void set(String text) {
        text.getChars(0, text.length(), room(text.length()), 0);
        length = text.length();
    }

    boolean sameAs(Text other) {
        return Arrays.equals(chars, 0, length, other.chars, 0, other.length);
    }
}
