package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** A file on the shelf: what it shows, how good it is, and where it lies. */
public record LibraryFile(
        int id,
        List<Integer> owners,
        int score,
        List<String> formats,
        JsonNode quality,
        JsonNode languages,
        String relativePath,
        String path,
        String sceneName,
        long size,
        Instant added) {

    public LibraryFile {
        owners = List.copyOf(owners);
        formats = List.copyOf(formats);
    }

    /** The same file, with these custom formats. */
    LibraryFile formats(String... names) {
        return new LibraryFile(
                id, owners, score, List.of(names), quality, languages, relativePath, path, sceneName, size, added);
    }

    /** The name of its quality, {@code WEBDL-1080p}. */
    public String qualityName() {
        return quality.path("quality").path("name").asText();
    }

    int qualityVersion() {
        return quality.path("revision").path("version").asInt(1);
    }

    int resolution() {
        return quality.path("quality").path("resolution").asInt(480);
    }

    String releaseGroup() {
        return sceneName.substring(sceneName.lastIndexOf('-') + 1);
    }
}
