package dev.dromedarr.event.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dromedarr.event.ReadWebhook;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.event.Webhook.Meaning;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.instance.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads webhooks of Sonarr v4 and Radarr v5/v6 ({@code Core/Notifications/Webhook}); unknown fields and events are let be. */
public final class JsonWebhook implements ReadWebhook {

    private static final int DEEPEST = 200;

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    @Override
    public Reading read(Kind kind, byte[] body) {
        String payload = text(body);
        JsonNode json = json(payload);
        String type = json.path("eventType").asText("");
        if (!json.isObject() || !json.path("eventType").isTextual() || type.isBlank()) {
            throw Denied.malformed("The body must be a JSON object with an eventType, as Sonarr and Radarr send it");
        }
        Webhook webhook = new Webhook(
                kind, Optional.empty(), type, meaning(json, type), field(json, "downloadId"), title(json), payload);
        return new Reading(webhook, field(json, "instanceName").orElse(""));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Denied.malformed("The body is not UTF-8");
        }
    }

    private JsonNode json(String payload) {
        try {
            return mapper.readTree(payload);
        } catch (JsonProcessingException e) {
            throw Denied.malformed("The body is not JSON");
        }
    }

    /** Sonarr sends two shapes of Download: one for each file, and one for the whole download, with fileCount. */
    private static Meaning meaning(JsonNode json, String type) {
        return switch (type) {
            case "Test" -> Meaning.TEST;
            case "Grab" -> Meaning.GRAB;
            case "Download" -> {
                if (json.has("episodeFiles") || json.has("fileCount")) {
                    yield Meaning.IMPORT_COMPLETE;
                }
                yield json.path("isUpgrade").asBoolean() ? Meaning.UPGRADE : Meaning.IMPORT;
            }
            case "ManualInteractionRequired" -> Meaning.MANUAL_INTERACTION;
            case "Rename",
                    "SeriesAdd",
                    "SeriesDelete",
                    "EpisodeFileDelete",
                    "MovieAdded",
                    "MovieDelete",
                    "MovieFileDelete",
                    "Health",
                    "HealthRestored",
                    "ApplicationUpdate" -> Meaning.NEWS;
            default -> Meaning.UNKNOWN;
        };
    }

    private static String title(JsonNode json) {
        return Stream.of(
                        field(json.path("release"), "releaseTitle"),
                        field(json.path("downloadInfo"), "title"),
                        field(json.path("series"), "title"),
                        field(json.path("movie"), "title"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> field(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
