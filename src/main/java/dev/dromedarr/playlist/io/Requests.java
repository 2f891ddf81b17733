package dev.dromedarr.playlist.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.web.WebRequest;
import dev.dromedarr.io.web.WebResponse;
import dev.dromedarr.playlist.Address;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a provider is asked, and what its no means. */
final class Requests {

    private static final Pattern BEFORE_HOST = Pattern.compile("(?i)^(https?://)([^/?#]*)@(.*)$");

    private Requests() {}

    /** User and password before the host go into a header. */
    static WebRequest to(Address address, Map<String, String> headers, String who) {
        Matcher parts = BEFORE_HOST.matcher(address.reveal());
        return parts.matches()
                ? new WebRequest(
                        new Secret(parts.group(1) + parts.group(3)), Optional.of(basic(parts.group(2))), headers, who)
                : new WebRequest(new Secret(address.reveal()), Optional.empty(), headers, who);
    }

    private static Secret basic(String userAndPassword) {
        String plain = decoded(userAndPassword);
        return new Secret("Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that stands for itself.
            return text;
        }
    }

    static void refuseErrors(String who, WebResponse response) {
        int status = response.status();
        if (status == 401 || status == 403) {
            throw new Refused(
                    "%s is not given to us (status %d); look at user and password, and whether the account has run out"
                            .formatted(who, status));
        }
        if (status == 404 || status == 410) {
            throw new Refused("%s is not there (status %d); look at the address".formatted(who, status));
        }
        if (status != 200) {
            throw new Unavailable("%s was answered with status %d".formatted(who, status));
        }
    }
}
