package dev.dromedarr.io.web;

import dev.dromedarr.instance.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * A question to a web server.
 *
 * @param address http(s), without user and password before the host; it may hold secrets elsewhere
 * @param authorization the header of that name
 * @param who how the server is called in sentences for people: no secret in it
 */
public record WebRequest(Secret address, Optional<Secret> authorization, Map<String, String> headers, String who) {}
