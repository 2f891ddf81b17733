package dev.dromedarr.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dromedarr playlists}. None is added here: its address holds a password, and a command line can be read by others. */
@Command(name = "playlists", description = "Lists the playlists, with what is in them and how their last refresh went.")
final class PlaylistsCommand implements Runnable {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EngineOptions options;

    @Override
    public void run() {
        options.print(
                options.engine().get("/playlists", Map.of("pageSize", "1000")),
                new Table("id", "name", "type", "entries", "movies", "episodes", "live", "lastRefresh", "lastError"));
    }

    @Command(name = "refresh", description = "Fetches one anew, as soon as may be.")
    void refresh(
            @Mixin EngineOptions engine,
            @Parameters(paramLabel = "ID", description = "Its id in the list.") long id,
            @Option(names = "--accept-smaller", description = "Also when it has become much smaller.")
                    boolean smaller) {
        String answer = engine.engine().post("/playlists/" + id + "/refresh" + (smaller ? "?acceptSmaller=true" : ""));
        engine.say(answer, "It is fetched anew; what comes of it is told by \"dromedarr playlists\"");
    }

    @Command(name = "search", description = "Looks for entries that have all of these words in their names.")
    void search(
            @Mixin EngineOptions engine,
            @Parameters(paramLabel = "WORD", arity = "1..*", description = "What to look for.") List<String> words,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            defaultValue = "",
                            description = "Only movie, episode, live or other.")
                    String kind,
            @Option(names = "--page", paramLabel = "NUMBER", defaultValue = "1", description = "Which page, from 1.")
                    int page) {
        Map<String, String> query = Map.of("q", String.join(" ", words), "kind", kind, "page", String.valueOf(page));
        engine.print(engine.engine().get("/playlists/search", query), new Table("playlist", "kind", "group", "name"));
    }
}
