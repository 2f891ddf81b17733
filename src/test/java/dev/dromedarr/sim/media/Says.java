package dev.dromedarr.sim.media;

import java.util.Optional;

/** What is answered to one request for a file. */
sealed interface Says {

    /** What was asked for. */
    record Asked() implements Says {}

    /** All of it from the first byte on, whatever was asked for. */
    record Whole() implements Says {}

    /** The asked range, only moved by so many bytes, and it says so. */
    record Moved(long by) implements Says {}

    /** All of it, packed, whether or not that was asked for. */
    record Packed() implements Says {}

    /** Another file from now on, perhaps under the same validators. */
    record Replaced(Content content, boolean silently) implements Says {}

    /** Something else with status 200. */
    @SuppressWarnings("ArrayRecordComponent") // copied both ways; never compared
    record Page(String type, byte[] body) implements Says {

        public Page {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    /** A status, and when to come again. */
    record Status(int code, Optional<String> retryAfter) implements Says {}

    /** To be asked for elsewhere. */
    record Redirect(int code, String to) implements Says {}
}
