package dev.dromedarr.download;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of an answer.
 *
 * @param headers by their names in small letters
 */
public record Answer(int status, Map<String, String> headers) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** How many bytes follow, when it tells. */
    Optional<Long> length() {
        return chunked()
                ? Optional.empty()
                : header("content-length")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf);
    }

    /** Whether the end shows even when no length was told. */
    boolean chunked() {
        return header("transfer-encoding")
                .filter(text -> text.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
    }

    /** How what follows is packed; empty when it is as it is. */
    Optional<String> packing() {
        return header("content-encoding")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> !text.equals("identity"));
    }
}
