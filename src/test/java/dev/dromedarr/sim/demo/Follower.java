package dev.dromedarr.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.media.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what the engine says of itself, and what the provider sees, each thing once. */
final class Follower {

    private static final String ENGINE = "Dromedarr";

    private final Stage stage;
    private final Narrator narrator;
    private final Set<String> told = new HashSet<>();

    Follower(Stage stage, Narrator narrator) {
        this.stage = stage;
        this.narrator = narrator;
    }

    void look() {
        oldestFirst(stage.api.decisions()).forEach(this::decision);
        oldestFirst(stage.api.matches()).forEach(this::match);
        List<JsonNode> downloads = stage.api.downloads();
        stage.pace.note(downloads);
        stage.provider.metropolis.visits().forEach(this::visit);
        oldestFirst(downloads).forEach(this::download);
    }

    private static List<JsonNode> oldestFirst(List<JsonNode> newestFirst) {
        return newestFirst.stream()
                .sorted((one, other) ->
                        Long.compare(one.path("id").asLong(), other.path("id").asLong()))
                .toList();
    }

    private void decision(JsonNode decision) {
        String id = "decision " + decision.path("id").asText();
        String result = decision.path("result").asText("");
        tell(
                id,
                "%s %s: %s",
                decision.path("action").asText(),
                decision.path("title").asText(),
                decision.path("message").asText());
        if (!result.isEmpty() && !result.equals("null")) {
            tell(id + result, "%s", result);
        }
    }

    private void match(JsonNode match) {
        boolean sure = !match.path("state").asText().equals("found");
        tell(
                "match " + match.path("id").asText(),
                "%s is \"%s\", %.0f %% sure: %s",
                match.path("item").asText(),
                match.path("entry").asText(),
                match.path("confidence").asDouble() * 100,
                sure ? "ordered" : "waits for you");
    }

    private void download(JsonNode download) {
        String id = "download " + download.path("id").asText();
        String item = download.path("item").asText();
        String state = download.path("state").asText();
        String trouble = download.path("trouble").asText("");
        if (!trouble.isEmpty() && !trouble.equals("null")) {
            tell(id + trouble, "%s: %s", item, trouble);
        }
        switch (state) {
            case "downloading" ->
                tell(
                        id + state,
                        "%s is being fetched from %s",
                        item,
                        download.path("url").asText());
            case "importing" -> tell(id + state, "%s is whole, and lies at %s", item, shown(download));
            case "completed" -> tell(id + state, "%s is in the library", item);
            case "failed" -> tell(id + state, "%s is given up", item);
            default -> {}
        }
    }

    private String shown(JsonNode download) {
        return download.path("path").asText().replace(stage.folder.toString(), "…");
    }

    /** A range that begins later than the first byte goes on where something broke off. */
    private void visit(Visit visit) {
        int number = stage.provider.metropolis.visits().indexOf(visit);
        if (number == 0 && visit.over() && told.add("broken")) {
            narrator.says("Provider", "(breaks the connection after %,d bytes)".formatted(visit.sent()));
        }
        if (visit.status() == 206 && told.add("visit " + number)) {
            narrator.says("Provider", "asked for Metropolis again, from byte %,d on".formatted(visit.from()));
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotations are no part of this project
    private void tell(String key, String sentence, Object... values) {
        if (told.add(key)) {
            narrator.says(ENGINE, sentence.formatted(values));
        }
    }
}
