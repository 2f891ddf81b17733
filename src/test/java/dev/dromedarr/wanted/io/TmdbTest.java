package dev.dromedarr.wanted.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.io.web.HttpWeb;
import dev.dromedarr.wanted.Namesakes.Known;
import dev.dromedarr.wanted.Namesakes.Question;
import dev.dromedarr.wanted.Numbering;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.WantedList;
import dev.dromedarr.wanted.WantedTitle;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmdbTest {

    private static final Instance TV = new Instance(
            "tv",
            Kind.SONARR,
            URI.create("http://127.0.0.1:1"),
            new Secret("k".repeat(32)),
            true,
            Duration.ofSeconds(1));

    private final StandInTmdb site = new StandInTmdb();
    private final List<String> troubles = new ArrayList<>();
    private final Database database;

    TmdbTest(@TempDir Path folder) {
        database = TestDatabases.SQLITE.open(folder);
    }

    @BeforeEach
    void fill() {
        site.answers("/3/find/327417", "{'movie_results':[],'tv_results':[{'id':71446,'name':'Money Heist'}]}")
                .answers(
                        "/3/tv/71446/alternative_titles",
                        "{'id':71446,'results':[{'iso_3166_1':'ES','title':'La casa de papel','type':''},"
                                + "{'iso_3166_1':'DE','title':'Haus des Geldes','type':''}]}")
                .answers(
                        "/3/tv/71446/translations",
                        "{'id':71446,'translations':[{'iso_3166_1':'DE','iso_639_1':'de','name':'Deutsch','data':"
                                + "{'name':'Haus des Geldes','overview':'x'}},{'iso_3166_1':'FR','iso_639_1':'fr',"
                                + "'name':'Français','data':{'name':'La Casa de Papel FR'}},{'iso_3166_1':'US',"
                                + "'iso_639_1':'en','name':'English','data':{'name':''}}]}")
                .answers(
                        "/3/movie/109445/alternative_titles",
                        "{'id':109445,'titles':[{'iso_3166_1':'FR','title':'La Reine des neiges','type':''}]}")
                .answers(
                        "/3/movie/109445/translations",
                        "{'id':109445,'translations':[{'iso_3166_1':'DE','iso_639_1':'de','name':'Deutsch','data':"
                                + "{'title':'Die Eiskönigin – Völlig unverfroren'}}]}")
                .answers(
                        "/3/search/movie?Frozen & Free",
                        "{'page':1,'results':[{'id':109445,'title':'Frozen & Free','original_title':'Frozen & Free',"
                                + "'release_date':'2013-11-20'},{'id':44363,'title':'Frozen and Free','original_title':"
                                + "'F','release_date':'2010-02-05'},{'id':3,'title':'Frozen Planet','release_date':''}]}");
    }

    @AfterEach
    void close() {
        site.close();
        database.close();
        assertThat(site.violations()).isEmpty();
    }

    private Metadata metadata(String key) {
        return new Metadata(
                new SqlLookups(database, Clock.systemUTC()),
                new HttpWeb("Dromedarr/test", Duration.ofSeconds(2), Duration.ofSeconds(5)),
                site.address(),
                Optional.of(new Secret(key)),
                Clock.systemUTC(),
                troubles::add);
    }

    private static WantedItem movie() {
        return item(1, "Frozen & Free", 2013, Optional.of(109445), Optional.empty(), Optional.empty());
    }

    private static WantedItem episode(int number) {
        Numbering numbering = new Numbering(
                1,
                number,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        return item(number, "Money Heist", 2017, Optional.empty(), Optional.of(327417), Optional.of(numbering));
    }

    private static WantedItem item(
            int id,
            String title,
            int year,
            Optional<Integer> tmdb,
            Optional<Integer> tvdb,
            Optional<Numbering> numbering) {
        return new WantedItem(
                "tv",
                numbering.isPresent() ? Kind.SONARR : Kind.RADARR,
                id,
                numbering.map(episode -> 7),
                List.of(new WantedTitle(title, WantedTitle.Origin.MAIN)),
                title,
                Optional.of(year),
                Optional.empty(),
                numbering,
                tmdb,
                Optional.empty(),
                tvdb,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<List<String>> titles(Metadata metadata) {
        WantedList list = metadata.richer(instance -> new WantedList(List.of(movie(), episode(1), episode(2)), 0, 0))
                .ask(TV);
        return list.items().stream()
                .map(item -> item.titles().stream().map(WantedTitle::text).toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {StandInTmdb.KEY, StandInTmdb.TOKEN})
    void titles_in_other_languages_join_those_of_the_app_and_are_asked_for_once(String key) {
        List<String> heist = List.of("Money Heist", "La casa de papel", "Haus des Geldes", "La Casa de Papel FR");

        assertThat(titles(metadata(key)))
                .containsExactly(
                        List.of("Frozen & Free", "La Reine des neiges", "Die Eiskönigin – Völlig unverfroren"),
                        heist,
                        heist);
        assertThat(titles(metadata(key)).get(2)).isEqualTo(heist);
        assertThat(site.asked()).hasSize(5);
        assertThat(troubles).isEmpty();
    }

    @Test
    void the_search_tells_namesakes_and_only_what_is_called_the_same_counts() {
        var namesakes = metadata(StandInTmdb.KEY)
                .namesakes(
                        call -> {
                            throw new AssertionError("The app need not be asked");
                        },
                        new Instances(List.of(TV)),
                        10);

        assertThat(namesakes.ask(List.of(new Question(movie(), "Frozen & Free"))))
                .containsExactly(Known.DISTANT);
    }

    @Test
    void a_site_that_wants_a_pause_gets_it() {
        site.failsWith(429);

        assertThat(titles(metadata(StandInTmdb.KEY)).get(1)).contains("Haus des Geldes");
        assertThat(site.asked()).hasSize(6);
        assertThat(troubles).isEmpty();
    }

    @Test
    void a_wrong_key_is_told_once_without_the_key_and_all_goes_on() {
        String wrong = "ffffffffffffffffffffffffffffffff";

        assertThat(titles(metadata(wrong)))
                .containsExactly(List.of("Frozen & Free"), List.of("Money Heist"), List.of("Money Heist"));
        assertThat(site.asked()).hasSize(1);
        assertThat(troubles)
                .hasSize(1)
                .allMatch(text -> text.contains("match.tmdb-key") && !text.contains(wrong) && !text.contains("http:"));
    }

    @Test
    void a_site_that_fails_is_not_asked_again_in_this_scan_and_is_in_the_next() {
        site.failsWith(500);
        Metadata metadata = metadata(StandInTmdb.KEY);

        assertThat(titles(metadata).get(1)).containsExactly("Money Heist");
        assertThat(site.asked()).hasSize(1);
        assertThat(titles(metadata).get(1)).contains("Haus des Geldes");
        assertThat(troubles).hasSize(1);
    }
}
