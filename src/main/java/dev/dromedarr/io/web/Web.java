package dev.dromedarr.io.web;

import java.util.function.Function;

/** The one way to web servers that are no app of ours. */
public interface Web {

    /**
     * Asks, and hands the answer over while it comes; what the reading returns is returned.
     *
     * @throws dev.dromedarr.fault.Unavailable when nothing comes
     */
    <T> T get(WebRequest request, Function<WebResponse, T> reading);
}
