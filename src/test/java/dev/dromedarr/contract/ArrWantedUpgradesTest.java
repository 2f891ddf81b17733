package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Quirk;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.wanted.Grade;
import dev.dromedarr.wanted.Owned;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.WantedList;
import dev.dromedarr.wanted.io.ArrWanted;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the apps have below the cut-off is wanted, too, where a person wants that. */
class ArrWantedUpgradesTest {

    private final SimSonarr sonarr = new SimSonarr();
    private final SimRadarr radarr = new SimRadarr();
    private final ArrWanted wanted = wanted(true);

    private static ArrWanted wanted(boolean upgrades) {
        return new ArrWanted(new SimDoor(), 2, upgrades, Clock.systemUTC());
    }

    @BeforeEach
    void open() {
        sonarr.start();
        radarr.start();
        Titles.fill(sonarr);
        Titles.fill(radarr);
    }

    @AfterEach
    void close() {
        sonarr.close();
        radarr.close();
        assertThat(sonarr.violations()).isEmpty();
        assertThat(radarr.violations()).isEmpty();
    }

    private static Optional<Owned> owned(WantedList list, int id) {
        return list.items().stream().filter(item -> item.id() == id).findFirst().flatMap(WantedItem::owned);
    }

    @Test
    void movies_below_the_cut_off_come_with_the_file_that_they_have() {
        radarr.library().owned(41, 0, "WEBDL-720p", Titles.SINTEL);
        radarr.library().owned(42, 0, "Remux-1080p", Titles.METROPOLIS);
        radarr.library().owned(43, 0, "DVD", Titles.NOSFERATU);
        radarr.library().owned(44, 0, "HDTV-1080p", Titles.BIG_BUCK_BUNNY);
        radarr.library().traits(Titles.BIG_BUCK_BUNNY).unmonitored();
        radarr.library().owned(45, 0, "HDTV-1080p", Titles.TEARS_OF_STEEL);
        radarr.add(Download.torrent("Tears.of.Steel.2012.1080p.BluRay.x264-GRP").of(Titles.TEARS_OF_STEEL));

        WantedList list = wanted.ask(SimDoor.instance("movies", radarr));

        assertThat(list.items())
                .extracting(WantedItem::label, WantedItem::owned)
                .containsExactlyInAnyOrder(
                        tuple("Night of the Living Dead (1968)", Optional.empty()),
                        tuple("Sita Sings the Blues (2008)", Optional.empty()),
                        tuple("Sintel (2010)", Optional.of(new Owned(41, "WEBDL-720p", 720, Optional.of(Grade.WEB)))),
                        tuple("Nosferatu (1922)", Optional.of(new Owned(43, "DVD", 480, Optional.of(Grade.WEB)))));
        assertThat(list.upgrades()).isEqualTo(2);
        assertThat(list.queued()).isEqualTo(1);
    }

    @Test
    void nobody_asks_for_them_unless_a_person_wants_that() {
        radarr.library().owned(41, 0, "WEBDL-720p", Titles.SINTEL);
        sonarr.library().owned(51, 0, "WEBDL-720p", 1203);

        assertThat(owned(wanted(false).ask(SimDoor.instance("movies", radarr)), Titles.SINTEL))
                .isEmpty();
        assertThat(owned(wanted(false).ask(SimDoor.instance("tv", sonarr)), 1203))
                .isEmpty();

        assertThat(radarr.requests()).extracting(Object::toString).noneMatch(call -> call.contains("cutoff"));
        assertThat(sonarr.requests()).extracting(Object::toString).noneMatch(call -> call.contains("cutoff"));
    }

    @Test
    void a_radarr_before_5_6_tells_it_with_its_movies() {
        radarr.switchOn(Quirk.NO_WANTED);
        radarr.library().owned(41, 0, "WEBDL-720p", Titles.SINTEL);
        radarr.library().owned(42, 0, "Bluray-1080p", Titles.METROPOLIS);

        WantedList list = wanted.ask(SimDoor.instance("movies", radarr));

        assertThat(owned(list, Titles.SINTEL)).contains(new Owned(41, "WEBDL-720p", 720, Optional.of(Grade.WEB)));
        assertThat(list.items()).extracting(WantedItem::id).doesNotContain(Titles.METROPOLIS);
    }

    @Test
    void the_profile_says_what_is_good_enough() {
        radarr.library().owned(41, 0, "WEBDL-720p", Titles.SINTEL);
        radarr.library().cutoff("WEBDL-720p");

        assertThat(wanted.ask(SimDoor.instance("movies", radarr)).upgrades()).isZero();
    }

    @Test
    void all_pages_of_episodes_below_the_cut_off_are_read_and_those_that_share_a_file_left_out() {
        sonarr.library().owned(51, 0, "HDTV-720p", 1201);
        sonarr.library().owned(52, 0, "WEBDL-1080p", 1202);
        sonarr.library().owned(53, 0, "SDTV", 1203);
        sonarr.library().owned(54, 0, "SDTV", 1204, 1205);
        sonarr.library().owned(55, 0, "Bluray-1080p Remux", 1206);

        WantedList list = wanted.ask(SimDoor.instance("tv", sonarr));

        assertThat(owned(list, 1201)).contains(new Owned(51, "HDTV-720p", 720, Optional.of(Grade.TELEVISION)));
        assertThat(owned(list, 1202)).contains(new Owned(52, "WEBDL-1080p", 1080, Optional.of(Grade.WEB)));
        assertThat(owned(list, 1203)).contains(new Owned(53, "SDTV", 480, Optional.of(Grade.TELEVISION)));
        assertThat(list.items()).extracting(WantedItem::id).doesNotContain(1204, 1205, 1206);
        assertThat(sonarr.requests())
                .filteredOn(request -> request.toString().endsWith("/wanted/cutoff"))
                .hasSize(3)
                .allMatch(request -> request.query().get("monitored").equals(List.of("true")));
    }

    @Test
    void a_file_that_has_more_lines_than_its_quality_says_is_known_by_them() {
        var door = new RecordingDoor()
                .with("GET /api/v3/wanted/missing", "{\"totalRecords\":0,\"records\":[]}")
                .with("GET /api/v3/queue", "{\"totalRecords\":0,\"records\":[]}")
                .with("GET /api/v3/wanted/cutoff", """
                        {"totalRecords":2,"records":[
                          {"id":1,"title":"Sintel","hasFile":true,"monitored":true,"movieFile":{"id":9,
                            "quality":{"quality":{"id":5,"name":"WEBDL-720p","source":"webdl","resolution":720}},
                            "mediaInfo":{"resolution":"1916x804"}}},
                          {"id":2,"title":"Metropolis","hasFile":true,"monitored":true}]}
                        """);

        WantedList list =
                new ArrWanted(door, 10, true, Clock.systemUTC()).ask(ArrQueueStage.instance("movies", Kind.RADARR));

        assertThat(list.items()).singleElement().satisfies(item -> assertThat(item.owned())
                .contains(new Owned(9, "WEBDL-720p", 1080, Optional.of(Grade.WEB))));
    }
}
