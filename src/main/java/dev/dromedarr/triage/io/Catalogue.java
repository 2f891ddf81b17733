package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.triage.Privacy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the indexers of Prowlarr, and those that Sonarr and Radarr have from it. */
final class Catalogue {

    private Catalogue() {}

    /**
     * An indexer of Prowlarr.
     *
     * @param syncedName what it is called in the apps, in small letters
     * @param address where the apps ask it: Prowlarr's address, then its id
     */
    record Told(String syncedName, String address, Privacy privacy) {}

    /**
     * An indexer of Sonarr or Radarr.
     *
     * @param name in small letters
     * @param address where the app asks it
     */
    record Used(String name, String address) {}

    /** What Prowlarr says nothing of is left out: then the lists decide. */
    static List<Told> told(String prowlarr, JsonNode indexers) {
        return Json.each(indexers)
                .flatMap(indexer -> one(prowlarr, indexer).stream())
                .toList();
    }

    private static Optional<Told> one(String prowlarr, JsonNode indexer) {
        return privacy(Json.text(indexer, "privacy").orElse("")).flatMap(privacy -> Json.text(indexer, "name")
                .map(name -> new Told(
                        key(name + " (Prowlarr)"),
                        address(prowlarr + "/" + indexer.path("id").asInt()),
                        privacy)));
    }

    static List<Used> used(JsonNode indexers) {
        return Json.each(indexers)
                .map(indexer -> new Used(
                        key(indexer.path("name").asText("")),
                        Json.each(indexer.path("fields"))
                                .filter(field -> field.path("name").asText("").equalsIgnoreCase("baseUrl"))
                                .map(field -> address(field.path("value").asText("")))
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    // Prowlarr itself takes an address with or without the slash at its end.
    private static String address(String url) {
        return key(url).replaceAll("/+$", "");
    }

    // Whoever wants an invitation or an application wants the seeding, too.
    private static Optional<Privacy> privacy(String word) {
        return switch (key(word)) {
            case "public" -> Optional.of(Privacy.PUBLIC);
            case "semiprivate", "private" -> Optional.of(Privacy.PRIVATE);
            default -> Optional.empty();
        };
    }
}
