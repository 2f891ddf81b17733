package dev.dromedarr.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses that settings hold: of apps, of playlists, and our own path. */
final class Addresses {

    private static final Pattern BASE = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
    private static final List<String> WEB = List.of("http", "https");

    private Addresses() {}

    /** Where an app answers, without a slash at the end; no credentials, no query. */
    static Optional<URI> app(String text) {
        return web(withoutSlash(text))
                .filter(uri ->
                        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null);
    }

    /** Whether a user name or password stands before the host. */
    static boolean holdsCredentials(String text) {
        return text.contains("://") && text.contains("@");
    }

    static Optional<URI> playlist(String text) {
        return SCHEME.matcher(text).matches()
                ? web(text).or(() -> Shape.attempt(text, URI::create)
                        .filter(uri -> "file".equalsIgnoreCase(uri.getScheme())))
                : Shape.attempt(text, Path::of).map(Path::toUri);
    }

    static Optional<String> base(String text) {
        String path = withoutSlash(text);
        String base = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        return Optional.of(base).filter(given -> BASE.matcher(given).matches());
    }

    private static Optional<URI> web(String text) {
        return Shape.attempt(text, URI::create)
                .filter(uri ->
                        uri.getScheme() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT)))
                .filter(uri -> uri.getHost() != null && uri.getPort() <= 65_535);
    }

    private static String withoutSlash(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
