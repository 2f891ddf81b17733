package dev.dromedarr.instance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A key or password. It shows itself only to who asks for it by name; everywhere else it is stars. */
public final class Secret {

    private static final int SHOWN = 4;
    private static final int LONG_ENOUGH_FOR_A_HINT = 16;

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The plain value: for the one line that needs it. */
    public String reveal() {
        return value;
    }

    /** Enough to recognise it by: {@code ****abcd}; a short one shows nothing. */
    public String hint() {
        return value.length() < LONG_ENOUGH_FOR_A_HINT ? "****" : "****" + value.substring(value.length() - SHOWN);
    }

    /** Compares in constant time. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "****";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && matches(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
