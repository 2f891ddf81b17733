package dev.dromedarr.sim;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The same text gives the same number on every day and every machine. */
final class Hash {

    private Hash() {}

    static byte[] bytes(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Forty hexadecimal digits, as an info-hash has them. */
    static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** A number of 31 bits, as queue rows and candidates have for id. */
    static int number(String text) {
        return ByteBuffer.wrap(bytes(text)).getInt() & Integer.MAX_VALUE;
    }
}
