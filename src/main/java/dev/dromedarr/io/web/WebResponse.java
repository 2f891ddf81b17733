package dev.dromedarr.io.web;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a web server answers.
 *
 * @param headers by names in lower case
 * @param body as it comes, still packed; its reads fail when nothing comes for too long
 */
public record WebResponse(int status, Map<String, String> headers, InputStream body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
