package dev.dromedarr.download;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells by the first bytes of a file whether it is video, and what else it may be. */
public final class FirstBytes {

    /** So many are enough, if there are so many. */
    public static final int ENOUGH = 1024;

    private static final int PACKETS = 3;

    private static final List<String> QUICKTIME = List.of("moov", "mdat", "wide", "free", "skip");

    /** Transport streams: plain, with a time before each packet (Blu-ray), with a checksum behind it. */
    private static final List<Spacing> SPACINGS =
            List.of(new Spacing(0, 188), new Spacing(4, 192), new Spacing(0, 204));

    private static final List<Known> OTHERS = List.of(
            new Known("<!doctype html", "an HTML page"),
            new Known("<html", "an HTML page"),
            new Known("<head", "an HTML page"),
            new Known("<body", "an HTML page"),
            new Known("<script", "an HTML page"),
            new Known("<?xml", "an XML text"),
            new Known("<", "an HTML page or an XML text"),
            new Known("{", "a JSON text"),
            new Known("[", "a JSON text"),
            new Known("#extm3u", "a playlist, perhaps of a stream in pieces (HLS)"),
            new Known("\u001f\u008b", "packed with gzip"),
            new Known("pk\u0003\u0004", "a ZIP archive"),
            new Known("rar!", "a RAR archive"),
            new Known("7z\u00bc\u00af", "a 7z archive"),
            new Known("%pdf", "a PDF"),
            new Known("\u0089png", "a picture"),
            new Known("\u00ff\u00d8\u00ff", "a picture"),
            new Known("gif8", "a picture"),
            new Known("id3", "music"),
            new Known("ogg", "an Ogg file"),
            new Known("flv", "a Flash video"),
            new Known("\u0000\u0000\u0001\u00ba", "an MPEG program stream"),
            new Known("0&\u00b2u", "a Windows Media file"));

    private record Spacing(int first, int every) {}

    private record Known(String start, String what) {}

    private FirstBytes() {}

    /** What kind of video it is; empty when it is none that we take. */
    public static Optional<Container> container(byte[] bytes) {
        if (starts(bytes, 0, "\u001aE\u00df\u00a3")) {
            return Optional.of(Container.MKV);
        }
        if (mp4(bytes)) {
            return Optional.of(Container.MP4);
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "AVI ")) {
            return Optional.of(Container.AVI);
        }
        return SPACINGS.stream().anyMatch(spacing -> packets(bytes, spacing))
                ? Optional.of(Container.TS)
                : Optional.empty();
    }

    /** What it seems to be instead, for people. */
    public static String instead(byte[] bytes) {
        if (bytes.length == 0) {
            return "empty";
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .replaceFirst("^[ \\t\\r\\n]+", "")
                .toLowerCase(Locale.ROOT);
        return OTHERS.stream()
                .filter(known -> start.startsWith(known.start()))
                .map(Known::what)
                .findFirst()
                .orElse(text(bytes) ? "a text" : "of an unknown kind, or broken");
    }

    /** Old QuickTime files have no {@code ftyp}; their first piece is small or that of the whole film. */
    private static boolean mp4(byte[] bytes) {
        if (starts(bytes, 4, "ftyp")) {
            return true;
        }
        return bytes.length > 0 && bytes[0] == 0 && QUICKTIME.stream().anyMatch(name -> starts(bytes, 4, name));
    }

    private static boolean packets(byte[] bytes, Spacing spacing) {
        for (int packet = 0; packet < PACKETS; packet++) {
            int at = spacing.first() + packet * spacing.every();
            if (at >= bytes.length || bytes[at] != 0x47) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] bytes, int from, String letters) {
        if (bytes.length < from + letters.length()) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if ((bytes[from + i] & 0xff) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean text(byte[] bytes) {
        for (byte one : bytes) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }
}
