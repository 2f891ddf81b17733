package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.Namesakes.Question;
import dev.dromedarr.wanted.WantedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the app that wants a work who else is called so, as a person does who adds one: it asks its metadata server. */
final class ArrNames implements NameSource {

    private final Door door;
    private final Instances instances;

    ArrNames(Door door, Instances instances) {
        this.door = door;
        this.instances = instances;
    }

    @Override
    public String source(WantedItem item) {
        return item.movie() ? "radarr" : "sonarr";
    }

    @Override
    public String who(WantedItem item) {
        return item.instance();
    }

    @Override
    public Optional<Integer> id(WantedItem item) {
        return item.movie() ? item.tmdbId() : item.tvdbId();
    }

    @Override
    public SameNames ask(Question question) {
        String name = question.item().instance();
        Instance instance =
                instances.find(name).orElseThrow(() -> new Refused("There is no instance " + name + " any more"));
        boolean radarr = instance.kind() == Kind.RADARR;
        String path = radarr ? "/api/v3/movie/lookup" : "/api/v3/series/lookup";
        return read(
                question.name(),
                Json.list(door.ask(
                        Call.get(instance, path, "term", question.name()).fromBeyond())),
                radarr ? "tmdbId" : "tvdbId");
    }

    private static SameNames read(String name, List<JsonNode> results, String id) {
        var same = new SameTitle(name);
        List<Integer> found = new ArrayList<>();
        List<SameNames.Work> called = new ArrayList<>();
        for (JsonNode result : results) {
            Movies.known(result, id).ifPresent(number -> {
                found.add(number);
                if (titles(result).anyMatch(same::as)) {
                    called.add(new SameNames.Work(
                            number, Json.number(result, "year").orElse(0)));
                }
            });
        }
        return new SameNames(found, called);
    }

    private static Stream<String> titles(JsonNode result) {
        return Stream.concat(
                Stream.of("title", "originalTitle").flatMap(field -> Json.text(result, field).stream()),
                Json.each(result.path("alternateTitles")).flatMap(other -> Json.text(other, "title").stream()));
    }
}
