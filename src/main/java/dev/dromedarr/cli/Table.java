package dev.dromedarr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Mask;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list of the API, as columns for people. */
final class Table {

    private static final int WIDEST = 120;
    /** The last column holds sentences, whose remedy stands at their end. */
    private static final int LONGEST = 600;

    private final String rows;
    private final List<String> columns;

    /** @param columns the fields to show, in this order */
    Table(String... columns) {
        this("records", List.of(columns));
    }

    private Table(String rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** One whose rows stand in another field than those of a page. */
    static Table of(String rows, String... columns) {
        return new Table(rows, List.of(columns));
    }

    void print(JsonNode list, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        list.path(rows)
                .forEach(item -> lines.add(IntStream.range(0, columns.size())
                        .mapToObj(i ->
                                cell(item.path(columns.get(i)).asText(""), i == columns.size() - 1 ? LONGEST : WIDEST))
                        .toList()));
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> lines.stream()
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        lines.forEach(row -> out.println(line(row, widths)));
        out.println(foot(list, lines.size() - 1));
    }

    /** Without secrets, and without anything that moves the cursor of a terminal. */
    static String plain(String text) {
        return Mask.mask(text).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }

    private static String cell(String text, int widest) {
        String plain = plain(text);
        return plain.length() > widest ? plain.substring(0, widest - 1) + "…" : plain;
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String foot(JsonNode list, int shown) {
        int total = list.path("totalRecords").asInt(shown);
        int page = list.path("page").asInt(1);
        return total > shown ? shown + " of " + total + ", page " + page : total + " in all";
    }
}
