package dev.dromedarr.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that may hold a user name and a password: it shows only its server and the name at its end, {@code http://host/…/name.mkv}. */
public final class Address {

    private static final String HIDDEN = "…";
    private static final Pattern SERVER =
            Pattern.compile("[\\w.-]{1,255}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,64}](:\\d{1,5})?");
    private static final Pattern FILE_NAME = Pattern.compile("[^/]{1,120}\\.[A-Za-z0-9]{2,5}");

    private static final Pattern USER = Pattern.compile("://([^/?#@]+)@");
    private static final Pattern XTREAM = Pattern.compile("/(?:live|movie|series|get|playlist)/([^/?#]+)/([^/?#]+)");
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)[?&](?:user(?:name)?|pass(?:word)?|pwd|token|key|api_?key|auth|mac)=([^&#]+)");

    private final String plain;

    public Address(String plain) {
        this.plain = plain;
    }

    /** The whole of it: for the one line that asks there. */
    public String reveal() {
        return plain;
    }

    /** Server and last name, without user, password and query; of a file only its name. */
    public String shown() {
        int scheme = plain.indexOf("://");
        if (scheme < 0) {
            return lastName(plain);
        }
        int start = scheme + 3;
        int end = first("/?#", start);
        String path = plain.substring(end, first("?#", end));
        String server = plain.substring(start, end);
        String host = server.substring(server.lastIndexOf('@') + 1);
        boolean plainHost = SERVER.matcher(host).matches() && !(server.contains(":") && path.contains("@"));
        String name = lastName(path);
        String ending = FILE_NAME.matcher(name).matches() ? "/" + name : "";
        boolean folders = path.length() > 1 && path.length() > ending.length();
        return plain.substring(0, start) + (plainHost ? host : HIDDEN) + (folders ? "/" + HIDDEN : "") + ending;
    }

    /** What it may be called: the name of its server, or of its file. */
    public String name() {
        String shown = shown();
        int server = shown.indexOf("://");
        return server < 0 || shown.startsWith("file:")
                ? lastName(shown)
                : shown.substring(server + 3).split("[/:]", 2)[0];
    }

    /** User names, passwords and tokens in it, as far as they can be told from the rest; and the whole of it. */
    public List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        Matcher user = USER.matcher(plain);
        if (user.find()) {
            secrets.addAll(List.of(user.group(1).split(":", 2)));
        }
        Matcher folders = XTREAM.matcher(plain);
        if (folders.find()) {
            secrets.addAll(List.of(folders.group(1), folders.group(2)));
        }
        SECRET_PARAMETER.matcher(plain).results().forEach(found -> secrets.add(found.group(1)));
        if (!secrets.isEmpty()) {
            secrets.add(plain);
        }
        return List.copyOf(secrets);
    }

    /** Whether it is one of the web, with a server, and stays below that server's root. */
    public static boolean web(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
        return start > 0
                && start < text.length()
                && "/?#:@".indexOf(text.charAt(start)) < 0
                && text.chars().noneMatch(letter -> letter <= ' ' || letter == 0x7f || letter == '\\')
                && !climbs(lower);
    }

    private static boolean climbs(String lower) {
        int query = lower.indexOf('?');
        String path = (query < 0 ? lower : lower.substring(0, query))
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "/");
        return path.contains("/../") || path.endsWith("/..");
    }

    private int first(String marks, int from) {
        for (int i = from; i < plain.length(); i++) {
            if (marks.indexOf(plain.charAt(i)) >= 0) {
                return i;
            }
        }
        return plain.length();
    }

    private static String lastName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && plain.equals(address.plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return shown();
    }
}
