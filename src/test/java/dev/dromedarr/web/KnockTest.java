package dev.dromedarr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.instance.Secret;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnockTest {

    private static final String SECRET = "pässword:2";
    private final Knock knock = new Knock(new Secret(SECRET));

    @Test
    void a_password_is_read_as_the_apps_and_as_others_write_it() {
        passes("authorization", basic("sonarr", SECRET, StandardCharsets.ISO_8859_1));
        passes("authorization", basic("", SECRET, StandardCharsets.UTF_8));
        passes("authorization", basic("a", SECRET, StandardCharsets.UTF_8).replace("Basic", "basic"));
    }

    @Test
    void a_signature_is_over_the_bytes_as_they_came_in_letters_of_any_size() {
        // printf '{"title":"Pokémon ✓"}' | openssl dgst -sha256 -hmac 'pässword:2'
        String signature = "sha256=71da665711b4456ac761cf1e9b860b2acdbe86adea65440cf73c59c65e8a150c";

        passes("x-webhook-signature", signature);
        passes("x-webhook-signature", "sha256=" + signature.substring(7).toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic =",
                "Basic cMOkc3N3b3JkOjI=",
                "Digest x",
                "Basic c29uYXJyOnDDpHNzd29yZA=="
            })
    void what_is_no_password_or_a_wrong_one_is_refused(String authorization) {
        refused(Map.of("authorization", authorization));
    }

    @Test
    void one_that_is_wrong_is_too_many() {
        refused(Map.of());
        refused(Map.of("x-webhook-secret", ""));
        refused(Map.of("x-webhook-secret", SECRET, "authorization", "Bearer abc"));
        refused(Map.of("x-webhook-secret", SECRET, "x-webhook-signature", "sha256="));
    }

    private void passes(String header, String value) {
        Request request = request(Map.of(header, value));

        assertThat(knock.knock(request)).isSameAs(request);
    }

    private void refused(Map<String, String> headers) {
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> knock.knock(request(headers)))
                .satisfies(denied -> assertThat(denied.status()).isEqualTo(401))
                .withMessageNotContaining(SECRET);
    }

    private static String basic(String user, String password, Charset charset) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(charset));
    }

    private static Request request(Map<String, String> headers) {
        return new Request(
                "POST",
                "/webhook/sonarr",
                "",
                headers,
                "{\"title\":\"Pokémon ✓\"}".getBytes(StandardCharsets.UTF_8),
                "127.0.0.1");
    }
}
