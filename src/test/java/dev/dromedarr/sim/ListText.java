package dev.dromedarr.sim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Playlists of any length, made while they are read: the same number always gives the same entry. */
public final class ListText {

    /** Stand in every address; they must never turn up in a log, a page or an answer. */
    public static final String USER = "simuser77";

    public static final String PASSWORD = "simpassword99";

    private static final List<String> FIRST = List.of(
            "Night", "Silent", "Golden", "Broken", "Last", "Hidden", "Café", "Crimson", "Straße", "Iron", "Наши",
            "Lost");
    private static final List<String> SECOND = List.of(
            "River", "Garden", "Signal", "Harbour", "Kingdom", "Mirror", "Été", "Winter", "Orchard", "Voyage", "Дни");
    private static final List<String> PREFIX = List.of("", "EN - ", "FR - ", "|DE| ", "", "[UK] ", "");
    private static final List<String> GROUPS =
            List.of("VOD | DRAMA", "DE| SERIES SCI-FI & FANTASY", "VOD NL COMEDY, NEW");

    private final String server;
    private final int entries;

    /** A list of so many entries that play at this server. */
    public ListText(String server, int entries) {
        this.server = server;
        this.entries = entries;
    }

    /** The two lines of one entry, or more. */
    public String entry(int number) {
        String name = name(number);
        return "#EXTINF:-1 tvg-id=\"\" tvg-name=\"%s\" tvg-logo=\"https://images.example/t/p/w600_and_h900_bestv2/%s.jpg\" group-title=\"%s\",%s\n%s\n"
                .formatted(
                        name,
                        Integer.toHexString(number * 0x9e3779b1) + "k7cPf3zD7rXgWkwn",
                        GROUPS.get(number % GROUPS.size()),
                        name,
                        address(number));
    }

    /** One in twenty is a channel, half of the rest episodes. */
    public String name(int number) {
        String title = FIRST.get(Math.floorMod(number * 7, FIRST.size())) + " "
                + SECOND.get(Math.floorMod(number / 12, SECOND.size())) + " " + number / 132;
        String prefix = PREFIX.get(number % PREFIX.size());
        if (number % 20 == 0) {
            return "Channel " + title + " HD";
        }
        return number % 2 == 0
                ? prefix + title + " (" + (1950 + number % 75) + ")"
                : prefix + title + " S%02dE%02d".formatted(1 + number % 9, 1 + number % 23);
    }

    private String address(int number) {
        String kind = number % 20 == 0 ? "live" : number % 2 == 0 ? "movie" : "series";
        String ending = number % 20 == 0 ? "ts" : number % 3 == 0 ? "mkv" : "mp4";
        return server + "/" + kind + "/" + USER + "/" + PASSWORD + "/" + (1_000_000 + number) + "." + ending;
    }

    /** The list from its header on. */
    public InputStream stream() {
        return new Written();
    }

    private final class Written extends InputStream {

        private byte[] piece = "#EXTM3U\n".getBytes(StandardCharsets.UTF_8);
        private int at;
        private int next;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int room) {
            if (at == piece.length) {
                if (next == entries) {
                    return -1;
                }
                var many = new StringBuilder();
                for (int i = 0; i < 100 && next < entries; i++) {
                    many.append(entry(next++));
                }
                piece = many.toString().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(room, piece.length - at);
            System.arraycopy(piece, at, into, from, count);
            at += count;
            return count;
        }
    }
}
