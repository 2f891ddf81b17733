package dev.dromedarr.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook on its way to the engine: with these credentials, or without. */
final class Letter {

    private final HttpRequest.Builder request;
    private final byte[] body;

    private Letter(URI address, byte[] body) {
        this.request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        this.body = body;
    }

    static Letter to(URI address, String body) {
        return new Letter(address, body.getBytes(StandardCharsets.UTF_8));
    }

    static Letter to(URI address, byte[] body) {
        return new Letter(address, body);
    }

    Letter header(String name, String value) {
        request.header(name, value);
        return this;
    }

    Letter type(String type) {
        request.setHeader("Content-Type", type);
        return this;
    }

    Letter secret() {
        return header("X-Webhook-Secret", Engine.WEBHOOK_SECRET);
    }

    Letter signed(String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return header("X-Webhook-Signature", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
    }

    Letter password(String user, String password, Charset charset) {
        byte[] pair = (user + ":" + password).getBytes(charset);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    HttpRequest.Builder request() {
        return request;
    }
}
