package dev.dromedarr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A name with what it says: one line of a table with the columns set, kind, name, title, year, season and so on. */
record LabelledName(Map<String, String> fields) {

    static List<LabelledName> readAll(Path folder) throws IOException {
        List<LabelledName> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                names.addAll(read(file));
            }
        }
        return names;
    }

    private static List<LabelledName> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] columns = lines.get(0).split("\t", -1);
        List<LabelledName> names = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < columns.length && i < cells.length; i++) {
                fields.put(columns[i], cells[i]);
            }
            names.add(new LabelledName(fields));
        }
        return names;
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    String name() {
        return get("name");
    }

    /** The row of the table that this name counts in. */
    String group() {
        String kind = get("kind");
        return switch (get("set")) {
            case "sonarr" ->
                switch (kind) {
                    case "episode", "mini_series" -> "Sonarr single episode";
                    case "multi_episode" -> "Sonarr multi-episode";
                    case "daily" -> "Sonarr daily";
                    case "absolute", "absolute_multi", "absolute_special" -> "Sonarr absolute";
                    case "unicode" -> "Sonarr CJK";
                    case "quality" -> "Sonarr quality";
                    default -> "Sonarr other";
                };
            case "radarr" -> kind.equals("quality") ? "Radarr quality" : "Radarr movie";
            case "iptv" -> "IPTV of others";
            case "iptv_real" ->
                switch (kind) {
                    case "real_movie" -> "real IPTV movies";
                    case "real_episode" -> "real IPTV episodes";
                    default -> "real IPTV number only";
                };
            case "guessit" -> kind.equals("rule") ? "guessit rules" : "guessit names";
            default -> get("set");
        };
    }
}
