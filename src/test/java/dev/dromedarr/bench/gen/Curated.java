package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Works that everyone knows, written down by hand: famous namesakes, remakes, numerals and short titles. */
final class Curated {

    private Curated() {}

    static List<Movie> movies() {
        var movies = new ArrayList<Movie>();
        for (String line : Words.lines("movies.txt")) {
            String[] parts = line.split(";", 5);
            movies.add(new Movie(
                    movies.size(),
                    parts[0],
                    parts[3].isEmpty() ? parts[0] : parts[3],
                    parts[2],
                    Integer.parseInt(parts[1]),
                    80 + movies.size() * 7 % 71,
                    akas(parts[4], true)));
        }
        return movies;
    }

    static List<Show> shows() {
        var shows = new ArrayList<Show>();
        for (String line : Words.lines("series.txt")) {
            String[] parts = line.split(";", 6);
            String[] shape = parts[4].split("x", 2);
            int[] seasons = new int[Integer.parseInt(shape[0])];
            java.util.Arrays.fill(seasons, Integer.parseInt(shape[1]));
            shows.add(new Show(
                    shows.size(),
                    parts[0],
                    parts[0],
                    language(parts[2]),
                    parts[2],
                    Integer.parseInt(parts[1]),
                    Show.Type.valueOf(parts[3].toUpperCase(Locale.ROOT)),
                    seasons,
                    akas(parts[5], false)));
        }
        return shows;
    }

    private static String language(String country) {
        return switch (country) {
            case "US", "GB" -> "en";
            case "JP" -> "ja";
            case "KR" -> "ko";
            case "BR" -> "pt";
            case "SE", "DK" -> "sv";
            default -> country.toLowerCase(Locale.ROOT);
        };
    }

    /** Sonarr has few names of series in other languages; a star says that it has these. */
    private static List<Aka> akas(String text, boolean known) {
        var akas = new ArrayList<Aka>();
        String names = text.startsWith("*") ? text.substring(1) : text;
        for (String name : names.split("\\|", -1)) {
            String[] halves = name.split("=", 2);
            if (halves.length == 2) {
                boolean plain = halves[0].equals("en") || halves[0].equals("jr");
                akas.add(new Aka(halves[0], halves[1], known || plain || text.startsWith("*")));
            }
        }
        return List.copyOf(akas);
    }
}
