package dev.dromedarr.wanted.io;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Catalogue.Place;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.wanted.Confidence;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.Part;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.WantedTitle;
import java.util.List;
import java.util.Optional;

/** Matches and wanted items for the tests of the tables. */
public final class MatchSamples {

    private MatchSamples() {}

    public static Match match(int item, String name, String file, double confidence) {
        return match("movies", item, name, file, confidence);
    }

    static Match match(String instance, int item, String name, String file, double confidence) {
        return new Match(
                item(instance, item),
                new Place(7, 1, 100),
                entry(name, "http://tv.example:8080/movie/jane/hunter2/" + file),
                new Confidence(confidence, List.of(new Part(Part.Kind.TITLE, 4.0, "the same title"))),
                Optional.empty(),
                List.of(),
                0);
    }

    static Match with(Match match, Entry entry) {
        return new Match(match.item(), new Place(8, 1, 5), entry, match.confidence(), Optional.empty(), List.of(), 0);
    }

    static Entry entry(String name, String address) {
        return new Entry(
                name,
                Optional.empty(),
                Optional.of("VOD"),
                new Address(address),
                Optional.empty(),
                dev.dromedarr.playlist.Kind.MOVIE,
                Optional.empty(),
                Optional.empty(),
                100);
    }

    static WantedItem item(String instance, int id) {
        return new WantedItem(
                instance,
                Kind.RADARR,
                id,
                Optional.empty(),
                List.of(new WantedTitle("Movie", WantedTitle.Origin.MAIN)),
                "Movie " + id,
                Optional.of(1927),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
