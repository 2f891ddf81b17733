package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.Grade;
import dev.dromedarr.wanted.Owned;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files that the apps have: by what the app calls them, and by what it saw when it looked into them. */
final class OwnedFile {

    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

    private OwnedFile() {}

    /** Empty when the app does not tell which file it has, or how good it is. */
    static Optional<Owned> read(JsonNode file) {
        JsonNode quality = file.at("/quality/quality");
        return Json.number(file, "id").filter(id -> id > 0).flatMap(id -> Json.text(quality, "name")
                .map(name -> new Owned(id, name, lines(file, quality), grade(quality))));
    }

    /** Whether it holds more than one episode. */
    static boolean shared(JsonNode file) {
        return file.path("releaseType").asText("").equalsIgnoreCase("multiEpisode");
    }

    /** The more of both: a file that is called worse than it is stays. */
    private static int lines(JsonNode file, JsonNode quality) {
        int called = Json.number(quality, "resolution").orElse(0);
        // Radarr says 0 for each DVD.
        boolean dvd = source(quality).equals("dvd");
        return Math.max(called == 0 && dvd ? 480 : called, seen(file));
    }

    /** A wide picture counts by its width: 1920x804 is 1080 lines without its black bars. */
    private static int seen(JsonNode file) {
        Matcher size = SIZE.matcher(file.at("/mediaInfo/resolution").asText(""));
        if (!size.matches()) {
            return 0;
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        int wide = width >= 3800 ? 2160 : width >= 1800 ? 1080 : width >= 1200 ? 720 : 0;
        return Math.max(wide, height);
    }

    private static Optional<Grade> grade(JsonNode quality) {
        String modifier = quality.path("modifier").asText("").toLowerCase(Locale.ROOT);
        if (modifier.equals("screener") || modifier.equals("regional")) {
            return Optional.of(Grade.EARLY);
        }
        return Optional.ofNullable(
                switch (source(quality)) {
                    case "cam", "telesync", "telecine", "workprint" -> Grade.EARLY;
                    case "tv", "television", "televisionraw" -> Grade.TELEVISION;
                    case "dvd", "web", "webdl", "webrip" -> Grade.WEB;
                    case "bluray" -> modifier.equals("remux") ? Grade.REMUX : Grade.BLURAY;
                    case "blurayraw" -> Grade.REMUX;
                    default -> null;
                });
    }

    private static String source(JsonNode quality) {
        return quality.path("source").asText("").toLowerCase(Locale.ROOT);
    }
}
