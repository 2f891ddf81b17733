package dev.dromedarr.io.seal;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals with AES-GCM under keys that are drawn from the master key, one for each purpose. */
public final class Seal {

    static final int TAG_BYTES = 16;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = TAG_BYTES * 8;
    private static final String VERSION = "v1:";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secret master;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    public Seal(Secret master) {
        this.master = master;
    }

    /** Seals a short text; the same text looks different each time. */
    public String seal(String purpose, String plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = new byte[plain.getBytes(StandardCharsets.UTF_8).length + TAG_BYTES];
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        run(Cipher.ENCRYPT_MODE, purpose, nonce, bytes, 0, bytes.length, sealed, 0);
        return VERSION
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    /**
     * Opens what was sealed for this purpose.
     *
     * @throws Refused when it was sealed under another master key, or is damaged
     */
    public String open(String purpose, String text) {
        byte[] all = decoded(text);
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(all, 0, nonce, 0, NONCE_BYTES);
        byte[] plain = new byte[all.length - NONCE_BYTES - TAG_BYTES];
        run(Cipher.DECRYPT_MODE, purpose, nonce, all, NONCE_BYTES, all.length - NONCE_BYTES, plain, 0);
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** The same for the same text, and nothing that the text could be found by. */
    public String fingerprint(String purpose, String plain) {
        return HexFormat.of().formatHex(mac(key("fingerprint/" + purpose), plain.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Seals or opens a piece; returns the length of what it wrote. */
    int run(int mode, String purpose, byte[] nonce, byte[] from, int at, int length, byte[] into, int start) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(from, at, length, into, start);
        } catch (GeneralSecurityException e) {
            if (mode == Cipher.DECRYPT_MODE) {
                throw wrongKey(e);
            }
            throw new IllegalStateException("Java cannot seal here", e);
        }
    }

    private static Refused wrongKey(Exception why) {
        return new Refused(
                "It was sealed with another master key: put the file master-key (or SECRET_KEY) back that was in use before; when that is lost, delete the playlist and add it again",
                why);
    }

    private static byte[] decoded(String text) {
        try {
            if (text.startsWith(VERSION)) {
                byte[] all = Base64.getDecoder().decode(text.substring(VERSION.length()));
                if (all.length >= NONCE_BYTES + TAG_BYTES) {
                    return all;
                }
            }
        } catch (IllegalArgumentException e) {
            throw wrongKey(e);
        }
        throw new Refused("What was sealed is damaged; go back to a backup, or delete the playlist and add it again");
    }

    /** Drawn once: some thousand texts are sealed in a row. */
    private byte[] key(String purpose) {
        return keys.computeIfAbsent(
                purpose,
                drawn -> mac(
                        master.reveal().getBytes(StandardCharsets.UTF_8),
                        ("dromedarr/" + drawn).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java cannot seal here", e);
        }
    }
}
