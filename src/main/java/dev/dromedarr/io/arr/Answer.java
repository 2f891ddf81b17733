package dev.dromedarr.io.arr;

import java.util.Optional;

/**
 * What an app answered.
 *
 * @param contentType in lower case, without parameters; empty when there was none
 * @param location where a redirect points to
 */
public record Answer(Call call, int status, String contentType, Optional<String> location, String body) {

    /** The thing that was asked for is not there. */
    public boolean absent() {
        return status == 404;
    }

    public boolean json() {
        return contentType.equals("application/json")
                || contentType.endsWith("+json")
                || contentType.equals("text/json");
    }
}
