package dev.dromedarr.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            http://me:hush@host/a                              | http://****@host/a
            postgres://me:hu@sh@db:5432/x                      | postgres://****@db:5432/x
            postgres://me:hu/sh?x@db:5432/x                    | postgres://****@db:5432/x
            GET /api?apikey=hush&page=2                        | GET /api?apikey=****&page=2
            /api?a=1&api_key=hush HTTP/1.1                     | /api?a=1&api_key=**** HTTP/1.1
            ?access_token=hush                                 | ?access_token=****
            passkey=hush authkey: hush torrent_pass=hush       | passkey=**** authkey: **** torrent_pass=****
            rsskey=hush pwd=hush passwd=hush                   | rsskey=**** pwd=**** passwd=****
            {"apiKey":"hush","a":1}                            | {"apiKey":"****","a":1}
            {"password" : "hu\\"sh","a":1}                     | {"password" : "****","a":1}
            "{\\"secret\\":\\"hush\\",\\"a\\":1}"              | "{\\"secret\\":\\"****\\",\\"a\\":1}"
            password='hu sh' a                                 | password='****' a
            masterKey=hush                                     | masterKey=****
            SONARR_API_KEY=hush                                | SONARR_API_KEY=****
            url=a%3Fapikey%3Dhush                              | url=a%3Fapikey%3D****
            Authorization: Bearer hush                         | Authorization: ****
            X-Api-Key: hush                                    | X-Api-Key: ****
            {"X-Webhook-Secret":"hush","a":1}                  | {"X-Webhook-Secret":"****","a":1}
            Cookie: sid=hush; b=hush                           | Cookie: ****
            sent Basic bWU6aHVzaA== to it                      | sent Basic **** to it
            token: Bearer hush                                 | token: ****
            http://host:80/live/me/hush/12.ts                  | http://host:80/live/****/****/12.ts
            http://host/me/hush/12.ts                          | http://host/****/****/12.ts
            http://host/movie/me/hush/12.mkv                   | http://host/movie/****/****/12.mkv
            http://host/get.php?username=me&password=hush      | http://host/get.php?username=me&password=****
            """)
    void what_looks_like_a_secret_becomes_stars(String text, String masked) {
        assertThat(Mask.mask(text)).isEqualTo(masked);
        assertThat(Mask.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sonarr:8989/api/v3/queue/12",
                "http://sonarr:8989/api/v3/manualimport?downloadId=ABC",
                "Sonarr does not know this key; check the instance tv",
                "monkey=banana keyboard: qwerty",
                "triage.keep-tag = dromedarr-keep",
                "mail a@b.c, 12:30",
                "http://host:8080/path?to=a@b.c",
                "basic authentication is required"
            })
    void other_text_stays_as_it_is(String text) {
        assertThat(Mask.mask(text)).isEqualTo(text);
    }

    @Test
    void a_header_ends_at_its_line() {
        assertThat(Mask.mask("Authorization: Basic x y\r\nHost: me")).isEqualTo("Authorization: ****\r\nHost: me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quite\"a\\long/secret ü+", "0123456789abcdef0123456789abcdef", "sixsix"})
    void a_registered_secret_is_found_in_every_spelling(String secret) {
        Mask.register(new Secret(secret));
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String basic = Base64.getEncoder().encodeToString(("me:" + secret).getBytes(StandardCharsets.UTF_8));
        String base64 = Base64.getUrlEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));

        assertThat(Mask.mask("a " + secret + " b")).isEqualTo("a **** b");
        assertThat(Mask.mask("a " + json + " b")).isEqualTo("a **** b");
        assertThat(Mask.mask("a " + form + " b")).isEqualTo("a **** b");
        assertThat(Mask.mask("a " + form.replace("+", "%20") + " b")).isEqualTo("a **** b");
        assertThat(Mask.mask("a " + basic + " b")).contains("****").doesNotContain(basic);
        assertThat(Mask.mask("a " + base64 + " b")).contains("****").doesNotContain(base64);
    }

    @Test
    void a_short_secret_does_not_eat_every_text() {
        Mask.register(new Secret("a"));

        assertThat(Mask.mask("a banana")).isEqualTo("a banana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "key",
                "key=",
                "://",
                "://a@",
                "\\",
                "\\\"",
                "password\\\\\"",
                "http://a/",
                "/",
                "basic ",
                "a.b-",
                "%3D",
                "token:  "
            })
    void long_texts_take_no_long_time(String part) {
        String text = part.repeat(300_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Mask.mask(text));
    }
}
