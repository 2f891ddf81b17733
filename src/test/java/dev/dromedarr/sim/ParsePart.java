package dev.dromedarr.sim;

import java.util.Set;

/** What an app makes of a name. */
final class ParsePart {

    private final State state;
    private final Shapes shapes;

    ParsePart(State state, Shapes shapes) {
        this.state = state;
        this.shapes = shapes;
    }

    void route(Router router) {
        router.add(
                "GET",
                "/api/v3/parse",
                state.app == App.SONARR ? Set.of("title", "path") : Set.of("title"),
                request -> parse(request.parameter("title").orElse("")));
    }

    // Without a title the apps answer with nothing at all (A3/Parse/ParseController).
    private Answer parse(String title) {
        if (title.isBlank()) {
            return Answer.empty(204);
        }
        FileName name = new FileName(state.app, title);
        var json = Json.object().put("title", title);
        var info = json.putObject(state.app == App.SONARR ? "parsedEpisodeInfo" : "parsedMovieInfo");
        info.put("releaseTitle", title);
        info.set("quality", name.quality().model(name.version()));
        info.set("languages", Shapes.languages(true));
        var owners = name.owners(state.library);
        if (!owners.isEmpty()) {
            shapes.own(json, owners);
        }
        json.set("languages", Shapes.languages(true));
        json.putArray("customFormats");
        return Answer.ok(json.put("customFormatScore", 0).put("id", 0));
    }
}
