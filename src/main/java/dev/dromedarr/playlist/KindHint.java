package dev.dromedarr.playlist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells channels from movies and episodes by what stands around the name. */
final class KindHint {

    private static final byte[][] FOLDERS = {ascii("movie/"), ascii("series/"), ascii("live/")};
    private static final Kind[] FOLDER_KINDS = {Kind.MOVIE, Kind.EPISODE, Kind.LIVE};
    private static final List<byte[]> VIDEO =
            endings("mkv mp4 avi mov wmv flv webm m4v mpg mpeg divx ogm vob iso 3gp rmvb asf mk3d m2ts");
    private static final List<byte[]> SENT = endings("ts m3u8 mpd m3u");
    private static final List<String> SERIES_WORDS =
            List.of("serie", "season", "staffel", "sezon", "episode", "сериал", "dizi", "tv show", "tvshow", "novela");
    private static final List<String> MOVIE_WORDS =
            List.of("vod", "movie", "film", "cine", "peli", "kino", "фильм", "filme");
    private static final int SHORTEST_MOVIE = 600;

    private KindHint() {}

    static Kind of(EntryView entry, byte[] bytes, int from, int to) {
        int path = path(bytes, from, to);
        int end = end(bytes, path, to);
        Kind folder = folder(bytes, path, end);
        if (folder != Kind.OTHER) {
            return folder;
        }
        int dot = dot(bytes, path, end);
        if (ends(bytes, dot, end, VIDEO)) {
            return any(entry, SERIES_WORDS) ? Kind.EPISODE : Kind.MOVIE;
        }
        if (ends(bytes, dot, end, SENT)) {
            return hasYear(entry.name()) ? Kind.MOVIE : Kind.LIVE;
        }
        if (dot < 0 && end > path && digit(bytes[end - 1])) {
            // http://host/user/password/123: how channels are asked for.
            return Kind.LIVE;
        }
        if (any(entry, SERIES_WORDS)) {
            return Kind.EPISODE;
        }
        return any(entry, MOVIE_WORDS) || entry.seconds() >= SHORTEST_MOVIE ? Kind.MOVIE : Kind.OTHER;
    }

    private static Kind folder(byte[] bytes, int path, int end) {
        for (int i = path; i < end; i++) {
            if (bytes[i] == '/') {
                for (int f = 0; f < FOLDERS.length; f++) {
                    if (starts(bytes, i + 1, end, FOLDERS[f])) {
                        return FOLDER_KINDS[f];
                    }
                }
            }
        }
        return Kind.OTHER;
    }

    private static int path(byte[] bytes, int from, int to) {
        int i = WebAddress.server(bytes, from, to);
        while (i < to && bytes[i] != '/') {
            i++;
        }
        return i;
    }

    private static int end(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '?' && bytes[i] != '#') {
            i++;
        }
        return i;
    }

    /** Behind the last dot of the last name; -1 when it has none. */
    private static int dot(byte[] bytes, int path, int end) {
        for (int i = end - 1; i > path && bytes[i] != '/'; i--) {
            if (bytes[i] == '.') {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean ends(byte[] bytes, int dot, int end, List<byte[]> endings) {
        for (byte[] ending : endings) {
            if (dot >= 0 && end - dot == ending.length && starts(bytes, dot, end, ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int at, int end, byte[] word) {
        if (end - at < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            byte one = bytes[at + i];
            if ((one >= 'A' && one <= 'Z' ? one | 0x20 : one) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(EntryView entry, List<String> words) {
        Text group = entry.group();
        if (group.length() == 0) {
            return false;
        }
        String folded = group.toString().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(folded::contains);
    }

    /** {@code (2019)} or {@code [2019]}. */
    private static boolean hasYear(Text name) {
        for (int i = 1; i + 4 < name.length(); i++) {
            char open = name.charAt(i - 1);
            if ((open == '(' || open == '[')
                    && (name.charAt(i) == '1' || name.charAt(i) == '2')
                    && digit(name.charAt(i + 1))
                    && digit(name.charAt(i + 2))
                    && digit(name.charAt(i + 3))
                    && !digit(name.charAt(i + 4))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static List<byte[]> endings(String words) {
        return List.of(words.split(" ", -1)).stream().map(KindHint::ascii).toList();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
