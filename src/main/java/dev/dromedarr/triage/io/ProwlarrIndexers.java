package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.triage.Indexers;
import dev.dromedarr.triage.Privacy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Prowlarr tells of the trackers behind the indexers that it syncs (2.3 {@code IndexerResource.privacy}). An indexer of
 * an app is one of Prowlarr's when it has its synced name, {@code NAME (Prowlarr)}, or its address.
 */
public final class ProwlarrIndexers implements Indexers {

    private final Instances instances;
    private final Greet greet;
    private final Door door;
    private final Remembered<List<Catalogue.Told>> told;
    private final Remembered<List<Catalogue.Used>> used;

    /** @param changed hears when an indexer came, went, or is another than before */
    public ProwlarrIndexers(Instances instances, Greet greet, Door door, Runnable changed, Clock clock) {
        this.instances = instances;
        this.greet = greet;
        this.door = door;
        this.told = new Remembered<>(this::askProwlarr, changed, clock);
        this.used = new Remembered<>(this::askApp, changed, clock);
    }

    /** Asks every Prowlarr whose word is not fresh, so that how we stand with it is known also while nothing is stuck. */
    public void refresh() {
        instances.of(Kind.PROWLARR).forEach(told::of);
    }

    /** Of several that fit, the most cautious counts: a name can be older than what stands behind it. */
    @Override
    public Optional<Privacy> privacy(Instance app, String indexer) {
        List<Catalogue.Told> all = instances.of(Kind.PROWLARR).stream()
                .flatMap(prowlarr -> told.of(prowlarr).stream().flatMap(List::stream))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String name = Catalogue.key(indexer);
        Set<String> addresses = addresses(app, name);
        Set<Privacy> words = all.stream()
                .filter(one -> one.syncedName().equals(name) || addresses.contains(one.address()))
                .map(Catalogue.Told::privacy)
                .collect(Collectors.toSet());
        return Stream.of(Privacy.PRIVATE, Privacy.PUBLIC)
                .filter(words::contains)
                .findFirst();
    }

    private Set<String> addresses(Instance app, String name) {
        return used.of(app).stream()
                .flatMap(List::stream)
                .filter(one -> one.name().equals(name))
                .map(Catalogue.Used::address)
                .collect(Collectors.toSet());
    }

    private List<Catalogue.Told> askProwlarr(Instance prowlarr) {
        greet.greet(prowlarr);
        return Catalogue.told(prowlarr.url().toString(), indexers(prowlarr));
    }

    private List<Catalogue.Used> askApp(Instance app) {
        return Catalogue.used(indexers(app));
    }

    private JsonNode indexers(Instance instance) {
        JsonNode list = Json.read(
                door.ask(Call.get(instance, instance.kind().api() + "/indexer").atMostOnce()));
        if (!list.isArray()) {
            throw Unavailable.onlyThis(instance.spoken() + " told no list of its indexers");
        }
        return list;
    }
}
