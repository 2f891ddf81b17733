package dev.dromedarr.web;

import java.util.Map;

/**
 * What we answer.
 *
 * @param headers besides {@code Content-Type}
 * @param body a record or map that becomes JSON; a text stays as it is
 */
public record Answer(int status, Map<String, String> headers, String contentType, Object body) {

    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of(), "application/json", body);
    }
}
