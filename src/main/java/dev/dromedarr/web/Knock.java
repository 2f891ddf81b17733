package dev.dromedarr.web;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.instance.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who may bring a webhook: one that shows the secret in {@code X-Webhook-Secret}, as the password of Basic, or has signed the
 * body with it. One right credential is enough; one that is present and wrong is too many. Compared in constant time.
 */
public final class Knock {

    private static final String SCHEME = "sha256=";

    private final Secret secret;

    public Knock(Secret secret) {
        this.secret = secret;
    }

    public Request knock(Request request) {
        List<Boolean> shown = new ArrayList<>();
        request.header("X-Webhook-Secret").ifPresent(value -> shown.add(secret.matches(value)));
        request.header("X-Webhook-Signature").ifPresent(value -> shown.add(signed(value, request.body())));
        request.header("Authorization").ifPresent(value -> shown.add(password(value)));
        if (shown.isEmpty()) {
            throw Denied.unauthorized(
                    "The webhook's secret is missing; give it as header X-Webhook-Secret, as password, or sign the body with it (X-Webhook-Signature: sha256=…)");
        }
        if (shown.contains(false)) {
            throw Denied.unauthorized("The webhook's secret is wrong");
        }
        return request;
    }

    private boolean signed(String signature, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = SCHEME + HexFormat.of().formatHex(mac.doFinal(body));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8),
                    signature.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no HmacSHA256", e);
        }
    }

    private boolean password(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            byte[] pair = Base64.getDecoder().decode(authorization.substring(6).strip());
            // Sonarr and Radarr write it in ISO-8859-1, most others in UTF-8.
            return passes(new String(pair, StandardCharsets.ISO_8859_1))
                    || passes(new String(pair, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whoever the user is. */
    private boolean passes(String pair) {
        int colon = pair.indexOf(':');
        return colon >= 0 && secret.matches(pair.substring(colon + 1));
    }
}
