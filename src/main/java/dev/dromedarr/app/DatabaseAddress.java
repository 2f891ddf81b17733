package dev.dromedarr.app;

import dev.dromedarr.instance.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the database is, as JDBC wants to hear it.
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseAddress(String jdbcUrl, Optional<String> user, Optional<Secret> password) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final Pattern POSTGRES =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^/?#]*)@)?([^/?#@]+)/([^/?#]+)(?:\\?([^#]*))?");
    private static final Pattern HOSTS = Pattern.compile(
            "(?:\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::\\d{1,5})?(?:,(?:\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::\\d{1,5})?)*");

    /** Reads {@code jdbc:postgresql://…}, {@code postgres://user:password@host/db} and {@code jdbc:sqlite:PATH}; nothing else. */
    public static Optional<DatabaseAddress> of(String text) {
        if (text.startsWith(SQLITE) && text.length() > SQLITE.length()) {
            return Optional.of(new DatabaseAddress(text, Optional.empty(), Optional.empty()));
        }
        Matcher parts = POSTGRES.matcher(text);
        return parts.matches() && HOSTS.matcher(parts.group(2)).matches()
                ? Shape.attempt(text, whole -> postgres(parts))
                : Optional.empty();
    }

    public boolean sqlite() {
        return jdbcUrl.startsWith(SQLITE);
    }

    private static DatabaseAddress postgres(Matcher parts) {
        String credentials = Optional.ofNullable(parts.group(1)).orElse("");
        int colon = credentials.indexOf(':');
        Optional<String> user = some(colon < 0 ? credentials : credentials.substring(0, colon));
        Optional<String> password = some(colon < 0 ? "" : credentials.substring(colon + 1));
        List<String> rest = new ArrayList<>();
        for (String option : Optional.ofNullable(parts.group(4)).orElse("").split("&", -1)) {
            if (option.startsWith("user=")) {
                user = user.or(() -> some(option.substring("user=".length())));
            } else if (option.startsWith("password=")) {
                password = password.or(() -> some(option.substring("password=".length())));
            } else if (!option.isEmpty()) {
                rest.add(option);
            }
        }
        String options = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        return new DatabaseAddress(
                "jdbc:postgresql://" + parts.group(2) + "/" + parts.group(3) + options,
                user,
                password.map(Secret::new));
    }

    /** A plus is a plus here, unlike in a form. */
    private static Optional<String> some(String encoded) {
        return Optional.of(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .filter(text -> !text.isEmpty());
    }
}
