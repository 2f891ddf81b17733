package dev.dromedarr.download;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one request goes: a server, and what it is asked for. It may hold secrets, and shows none.
 *
 * @param asked path and query as they are sent
 * @param user name and password as they stood before the host
 */
public record Leg(String scheme, String host, int port, String asked, Optional<String> user) {

    private static final Pattern WEB =
            Pattern.compile("(?i)(https?)://([^/?#\\\\]+)((?:[/?][^#]*)?)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern SERVER = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");
    private static final Pattern HOST = Pattern.compile("\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9_.-]{1,255}");
    private static final String SENT_AS_THEY_ARE = "-._~!$&'()*+,;=:@/?";
    private static final String HEX = "0123456789ABCDEFabcdef";

    /** Reads an address; empty when it is not one of the web, or cannot be read. */
    public static Optional<Leg> of(String address) {
        Matcher web = WEB.matcher(address.strip());
        if (!web.matches()) {
            return Optional.empty();
        }
        String authority = web.group(2);
        int at = authority.lastIndexOf('@');
        Matcher server = SERVER.matcher(authority.substring(at + 1));
        if (!server.matches()) {
            return Optional.empty();
        }
        String scheme = web.group(1).toLowerCase(Locale.ROOT);
        int port = server.group(2) == null ? usualPort(scheme) : Integer.parseInt(server.group(2));
        Optional<String> user = at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at));
        String asked = encoded(web.group(3));
        return host(server.group(1))
                .filter(host -> port > 0 && port < 65536)
                .map(host -> new Leg(scheme, host, port, asked.startsWith("/") ? asked : "/" + asked, user));
    }

    /** Where an answer sends us on to; empty when that is not of the web, or cannot be read. */
    public Optional<Leg> next(String location) {
        String there = location.strip();
        if (there.startsWith("//")) {
            return of(scheme + ":" + there).map(this::trusting);
        }
        if (OTHER_SCHEME.matcher(there).matches()) {
            return of(there).map(this::trusting);
        }
        int hash = there.indexOf('#');
        String target = encoded(hash < 0 ? there : there.substring(0, hash));
        String path = asked.split("\\?", 2)[0];
        String next = target.isEmpty() ? asked : target.startsWith("?") ? path + target : resolved(path, target);
        return Optional.of(new Leg(scheme, host, port, next, user));
    }

    private static String resolved(String path, String target) {
        URI whole = URI.create("http://x" + path).resolve(URI.create(target.startsWith("/") ? target : "./" + target));
        String query = whole.getRawQuery() == null ? "" : "?" + whole.getRawQuery();
        return whole.getRawPath() + query;
    }

    /** User and password go along to the same server, and to no other. */
    private Leg trusting(Leg next) {
        return next.user().isEmpty() && next.sameServer(this)
                ? new Leg(next.scheme, next.host, next.port, next.asked, user)
                : next;
    }

    /** Whether it is the same server, or the same name asked more safely. */
    public boolean sameServer(Leg other) {
        boolean same = port == other.port && scheme.equals(other.scheme);
        boolean safer = other.usual() && usual() && scheme.equals("https");
        return host.equals(other.host) && (same || safer);
    }

    /** Whether one may be sent there from here: never out of https, and to nothing that is not of the web. */
    public boolean mayLeadTo(Leg next) {
        return scheme.equals(next.scheme) || next.scheme.equals("https");
    }

    /** The address without user and password. */
    public String plain() {
        return scheme + "://" + host + (usual() ? "" : ":" + port) + asked;
    }

    private boolean usual() {
        return port == usualPort(scheme);
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static Optional<String> host(String text) {
        try {
            String ascii = text.startsWith("[") ? text : IDN.toASCII(text);
            return Optional.of(ascii.toLowerCase(Locale.ROOT))
                    .filter(host -> HOST.matcher(host).matches());
        } catch (IllegalArgumentException e) {
            // No name of a server: too long, or with signs that none has.
            return Optional.empty();
        }
    }

    /** What a browser would do with signs that may not be sent as they are. */
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char sign = (char) (bytes[i] & 0xff);
            boolean letter = sign < 128 && Character.isLetterOrDigit(sign);
            boolean code = sign == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) && hex(bytes[i + 2]);
            if (letter || code || SENT_AS_THEY_ARE.indexOf(sign) >= 0) {
                out.append(sign);
            } else {
                out.append('%').append(HEX.charAt(sign >> 4)).append(HEX.charAt(sign & 15));
            }
        }
        return out.toString();
    }

    private static boolean hex(byte sign) {
        return HEX.indexOf(sign) >= 0;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
