package dev.dromedarr.event.io;

import dev.dromedarr.event.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes two webhooks equal: the same words from the same instance. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Webhook webhook) {
        String whole =
                String.join("\n", webhook.kind().name(), webhook.instance().orElse(""), webhook.payload());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
