package dev.dromedarr.wanted.io;

import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.web.Web;
import dev.dromedarr.wanted.Namesakes;
import dev.dromedarr.wanted.WantedLists;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** What the world says of wanted works besides the apps' own lists: their namesakes, and their titles in other languages. */
public final class Metadata {

    private final SqlLookups lookups;
    private final Optional<Tmdb> tmdb;
    private final Clock clock;
    private final Consumer<String> trouble;

    /**
     * TMDB is asked only when there is a key.
     *
     * @param trouble hears why somebody could not be asked
     */
    public Metadata(SqlLookups lookups, Web web, Optional<Secret> tmdbKey, Clock clock, Consumer<String> trouble) {
        this(lookups, web, Tmdb.ADDRESS, tmdbKey, clock, trouble);
    }

    Metadata(
            SqlLookups lookups, Web web, URI address, Optional<Secret> tmdbKey, Clock clock, Consumer<String> trouble) {
        this.lookups = lookups;
        this.tmdb = tmdbKey.map(key -> new Tmdb(web, address, key));
        this.clock = clock;
        this.trouble = trouble;
    }

    /**
     * Asked of TMDB, and else of the instance that wants the work.
     *
     * @param most so many questions to each in one scan
     */
    public Namesakes namesakes(Door door, Instances instances, int most) {
        if (most == 0) {
            return Namesakes.NOBODY;
        }
        Namesakes apps = new KeptNamesakes(new ArrNames(door, instances), lookups, most, clock, trouble);
        return tmdb.<Namesakes>map(site ->
                        new FirstOf(new KeptNamesakes(new TmdbNames(site), lookups, most, clock, trouble), apps))
                .orElse(apps);
    }

    /** The lists, with the titles that TMDB knows. */
    public WantedLists richer(WantedLists lists) {
        return tmdb.<WantedLists>map(site -> new TmdbTitles(lists, site, lookups, clock, trouble))
                .orElse(lists);
    }
}
