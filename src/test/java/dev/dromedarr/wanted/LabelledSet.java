package dev.dromedarr.wanted;

import dev.dromedarr.instance.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A playlist of which it is known what each entry is: {@code playlist.m3u}, {@code truth.tsv} and {@code wanted.tsv} in one folder.
 * The number of an entry stands in its address.
 */
public final class LabelledSet {

    private static final int FIRST_ID = 1_000_000;

    private final Path folder;
    private final List<WantedItem> wanted = new ArrayList<>();
    private final Map<WantedItem, String> ids = new HashMap<>();
    private final Map<String, String> truth = new HashMap<>();

    /** Reads what is wanted and what is true. */
    public LabelledSet(Path folder) throws IOException {
        this.folder = folder;
        rows(folder.resolve("wanted.tsv")).forEach(this::want);
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("truth.tsv"))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 4);
                if (!columns[1].equals("-")) {
                    truth.put(columns[0] + "/" + columns[1], columns.length < 4 ? "" : columns[3]);
                }
            }
        }
    }

    private static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        Files.readAllLines(file).stream().skip(1).forEach(line -> rows.add(line.split("\t", -1)));
        return rows;
    }

    private void want(String[] row) {
        boolean movie = row[1].equals("movie");
        List<WantedTitle> titles = new ArrayList<>();
        titles.add(new WantedTitle(row[2], WantedTitle.Origin.MAIN));
        for (String other : row[3].split("\\|", -1)) {
            if (!other.isBlank()) {
                titles.add(new WantedTitle(other, WantedTitle.Origin.ALTERNATE));
            }
        }
        WantedItem item = new WantedItem(
                movie ? "movies" : "tv",
                movie ? Kind.RADARR : Kind.SONARR,
                Integer.parseInt(row[0].substring(1)),
                movie ? Optional.empty() : number(row[11]),
                titles,
                row[2],
                number(row[4]),
                Optional.empty(),
                movie ? Optional.empty() : Optional.of(numbering(row)),
                number(row[9]),
                Optional.of(row[10]).filter(id -> !id.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        wanted.add(item);
        ids.put(item, row[0]);
    }

    private static Numbering numbering(String[] row) {
        Optional<LocalDate> day = row[8].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row[8]));
        return new Numbering(
                Integer.parseInt(row[5]),
                Integer.parseInt(row[6]),
                Optional.empty(),
                Optional.empty(),
                false,
                number(row[7]),
                true,
                Optional.empty(),
                day);
    }

    private static Optional<Integer> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    /** All that is wanted. */
    public List<WantedItem> wanted() {
        return Collections.unmodifiableList(wanted);
    }

    /** The playlist, open. */
    public PlainLists lists() {
        return PlainLists.of(folder.resolve("playlist.m3u"));
    }

    /** What {@code namesakes.tsv} tells of other works with these names; nothing when the set has none. */
    public Namesakes namesakes() throws IOException {
        Path file = folder.resolve("namesakes.tsv");
        Map<String, Namesakes.Known> known = new HashMap<>();
        for (String[] row : Files.exists(file) ? rows(file) : List.<String[]>of()) {
            known.put(row[0] + "/" + row[1], Namesakes.Known.valueOf(row[2]));
        }
        return questions -> questions.stream()
                .map(asked -> known.getOrDefault(ids.get(asked.item()) + "/" + asked.name(), Namesakes.Known.UNKNOWN))
                .toList();
    }

    /** How many pairs of an entry and a wanted item are true. */
    public int pairs() {
        return truth.size();
    }

    /** Whether this entry, known by its address, is that item. */
    public boolean right(WantedItem item, String address) {
        return truth.containsKey(pair(item, address));
    }

    /** The pair as the truth has it. */
    public String pair(WantedItem item, String address) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        int entry = Integer.parseInt(last.substring(0, last.indexOf('.'))) - FIRST_ID;
        return entry + "/" + ids.get(item);
    }

    /** Every true pair, with what was done to its entry's name. */
    public Map<String, String> truth() {
        return Collections.unmodifiableMap(truth);
    }
}
