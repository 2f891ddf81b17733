package dev.dromedarr.instance;

import java.net.URI;
import java.time.Duration;

/**
 * One app that we serve.
 *
 * @param name unique, 3 to 50 characters; named in addresses, decisions and metrics
 * @param url where it answers, with its URL base if it has one, without a slash at the end
 * @param verifySsl whether its certificate must be a valid one
 * @param timeout how long one answer may take
 */
public record Instance(String name, Kind kind, URI url, Secret apiKey, boolean verifySsl, Duration timeout) {

    /** For sentences: {@code Sonarr "tv"}. */
    public String spoken() {
        return kind.title() + " \"" + name + "\"";
    }
}
