package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Quirk;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.wanted.Numbering;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.WantedList;
import dev.dromedarr.wanted.WantedTitle;
import dev.dromedarr.wanted.WantedTitle.Origin;
import dev.dromedarr.wanted.io.ArrWanted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrWantedTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private final SimSonarr sonarr = new SimSonarr();
    private final SimRadarr radarr = new SimRadarr();
    private final ArrWanted wanted = new ArrWanted(new SimDoor(), 2, false, Clock.systemUTC());

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

    @Test
    void all_pages_of_what_a_radarr_misses_are_read_and_what_is_out_and_not_queued_is_wanted() {
        radarr.library().owned(10, "WEBDL-1080p", Titles.SINTEL);
        radarr.library().traits(Titles.BIG_BUCK_BUNNY).unmonitored();
        radarr.library().traits(Titles.TEARS_OF_STEEL).unreleased();
        radarr.add(Download.torrent("Nosferatu.1922.1080p.BluRay.x264-GRP").of(Titles.NOSFERATU));

        WantedList list = wanted.ask(SimDoor.instance("movies", radarr));

        assertThat(list.items())
                .extracting(WantedItem::label)
                .containsExactly("Metropolis (1927)", "Night of the Living Dead (1968)", "Sita Sings the Blues (2008)");
        assertThat(list.unreleased()).isEqualTo(1);
        assertThat(list.queued()).isEqualTo(1);
    }

    @Test
    void a_movie_comes_with_all_that_tells_it_from_others() {
        radarr.library()
                .traits(Titles.METROPOLIS)
                .originalTitle("Metropolis, ein Film")
                .alsoCalled("Métropolis", -1)
                .alsoCalled("Metropolis", -1)
                .secondYear(1926);

        WantedItem metropolis = wanted.ask(SimDoor.instance("movies", radarr)).items().stream()
                .filter(item -> item.id() == Titles.METROPOLIS)
                .findFirst()
                .orElseThrow();

        assertThat(metropolis)
                .isEqualTo(new WantedItem(
                        "movies",
                        Kind.RADARR,
                        Titles.METROPOLIS,
                        Optional.empty(),
                        List.of(
                                new WantedTitle("Metropolis", Origin.MAIN),
                                new WantedTitle("Metropolis, ein Film", Origin.ORIGINAL),
                                new WantedTitle("Métropolis", Origin.ALTERNATE)),
                        "Metropolis (1927)",
                        Optional.of(1927),
                        Optional.of(1926),
                        Optional.empty(),
                        Optional.of(10_037),
                        Optional.of("tt0000037"),
                        Optional.empty(),
                        Optional.of("English"),
                        Optional.of(96),
                        Optional.empty()));
    }

    @Test
    void an_episode_comes_with_its_numbers_and_all_names_of_its_series() {
        sonarr.library()
                .traits(Titles.PIONEER_ONE)
                .alsoCalled("Pioneer Uno", -1)
                .alsoCalled("Pioneer First", 1);
        sonarr.library().traitsOfEpisode(1203).scene(2, 1);

        WantedItem third = wanted.ask(SimDoor.instance("tv", sonarr)).items().stream()
                .filter(item -> item.id() == 1203)
                .findFirst()
                .orElseThrow();

        assertThat(third.label()).isEqualTo("Pioneer One S01E03");
        assertThat(third.series()).contains(Titles.PIONEER_ONE);
        assertThat(third.titles())
                .containsExactly(
                        new WantedTitle("Pioneer One", Origin.MAIN),
                        new WantedTitle("Pioneer Uno", Origin.ALTERNATE),
                        new WantedTitle("Pioneer First", Origin.ALTERNATE, Optional.of(1)));
        assertThat(third.numbering())
                .contains(new Numbering(
                        1,
                        3,
                        Optional.of(2),
                        Optional.of(1),
                        false,
                        Optional.of(3),
                        false,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2010, 1, 28))));
        assertThat(third.year()).contains(2010);
        assertThat(third.tmdbId()).isEmpty();
        assertThat(third.tvdbId()).contains(10_012);
        assertThat(third.imdbId()).contains("tt0000012");
    }

    @Test
    void the_number_of_an_owned_episode_of_the_same_season_is_not_taken_for_one_through_all_seasons() {
        sonarr.library().series(300, "Quiet Harbour", 2015);
        int id = 3000;
        for (int number = 1; number <= 6; number++) {
            sonarr.library().episode(++id, 300, 1, number, "One").owned(10, "WEBDL-1080p", id);
        }
        for (int number = 1; number <= 12; number++) {
            sonarr.library().episode(++id, 300, 2, number, "Two");
            if (number != 4) {
                sonarr.library().owned(10, "WEBDL-1080p", id);
            }
        }
        List<WantedItem> items = wanted.ask(SimDoor.instance("tv", sonarr)).items().stream()
                .filter(item -> item.series().filter(series -> series == 300).isPresent())
                .toList();

        assertThat(items).extracting(WantedItem::label).containsExactly("Quiet Harbour S02E04");
        Numbering numbering = items.get(0).numbering().orElseThrow();
        assertThat(numbering.absolute()).contains(10);
        assertThat(numbering.seasoned()).as("S02E10 is another one").isFalse();
    }

    @Test
    void specials_and_episodes_that_are_owned_queued_unmonitored_or_not_sent_yet_are_left_out() {
        sonarr.library().episode(1250, Titles.PIONEER_ONE, 0, 1, "The Making of");
        sonarr.library().owned(10, "WEBDL-1080p", 1201);
        sonarr.library().traitsOfEpisode(1202).unmonitored();
        sonarr.add(Download.torrent("Pioneer.One.S01E03-E04.1080p.WEB-DL-VODO").of(1203, 1204));
        sonarr.library().traitsOfEpisode(1206).airs(Instant.now().plus(2, ChronoUnit.DAYS));
        sonarr.library().traits(Titles.BEVERLY_HILLBILLIES).unmonitored();
        sonarr.switchOn(Quirk.LISTS_UNAIRED);

        WantedList list = wanted.ask(SimDoor.instance("tv", sonarr));

        assertThat(list.items()).extracting(WantedItem::label).containsExactly("Pioneer One S01E05");
        assertThat(list.unreleased()).isEqualTo(1);
        assertThat(list.queued()).isEqualTo(2);
    }

    @Test
    void the_calls_grow_with_the_pages_and_not_with_the_titles() {
        for (int number = 10; number < 90; number++) {
            sonarr.library().episode(2000 + number, Titles.PIONEER_ONE, 2, number, "More");
        }

        WantedList list =
                new ArrWanted(new SimDoor(), 50, false, Clock.systemUTC()).ask(SimDoor.instance("tv", sonarr));

        assertThat(list.items()).hasSize(89);
        assertThat(sonarr.requests())
                .extracting(Object::toString)
                .containsExactly(
                        "GET /api/v3/wanted/missing",
                        "GET /api/v3/wanted/missing",
                        "GET /api/v3/series",
                        "GET /api/v3/queue");
        assertThat(sonarr.requests().get(0).query())
                .containsEntry("sortKey", List.of("episodes.airDateUtc"))
                .containsEntry("sortDirection", List.of("ascending"));
    }

    @Test
    void a_radarr_before_5_6_is_asked_for_all_its_movies() {
        radarr.switchOn(Quirk.NO_WANTED);
        radarr.library().owned(10, "WEBDL-1080p", Titles.SINTEL);
        radarr.library().traits(Titles.BIG_BUCK_BUNNY).unmonitored();
        radarr.library().traits(Titles.TEARS_OF_STEEL).unreleased();

        WantedList list = wanted.ask(SimDoor.instance("movies", radarr));

        assertThat(list.items())
                .extracting(WantedItem::id)
                .containsExactly(
                        Titles.NIGHT_OF_THE_LIVING_DEAD,
                        Titles.SITA_SINGS_THE_BLUES,
                        Titles.NOSFERATU,
                        Titles.METROPOLIS);
        assertThat(list.unreleased()).isEqualTo(1);
    }

    @Test
    void a_list_whose_records_shift_between_its_pages_is_read_again() {
        List<Integer> ids = new ArrayList<>(List.of(1, 2, 3, 4));
        var door = new RecordingDoor().with("GET /api/v3/wanted/missing", call -> {
            String page = page(ids, call.query().get(call.query().indexOf("page") + 1));
            // The first movie got its file just after the first page was read.
            ids.remove(Integer.valueOf(1));
            return page;
        });
        door.with("GET /api/v3/queue", "{\"totalRecords\":0,\"records\":[]}");

        WantedList list = new ArrWanted(door, 2, false, CLOCK).ask(ArrQueueStage.instance("movies", Kind.RADARR));

        assertThat(list.items()).extracting(WantedItem::id).containsExactly(2, 3, 4);
    }

    @Test
    void a_list_that_never_holds_still_is_no_list() {
        int[] movies = {9};
        var door = new RecordingDoor()
                .with(
                        "GET /api/v3/wanted/missing",
                        call -> page(
                                IntStream.range(0, movies[0]++).boxed().toList(),
                                call.query().get(call.query().indexOf("page") + 1)));

        assertThatThrownBy(
                        () -> new ArrWanted(door, 2, false, CLOCK).ask(ArrQueueStage.instance("movies", Kind.RADARR)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("faster than it can be read");
    }

    private static String page(List<Integer> ids, String number) {
        var answer = RecordingDoor.JSON.createObjectNode().put("totalRecords", ids.size());
        var records = answer.putArray("records");
        ids.stream().skip((Integer.parseInt(number) - 1) * 2L).limit(2).forEach(id -> records.addObject()
                .put("id", id)
                .put("title", "Movie " + id)
                .put("isAvailable", true));
        return answer.toString();
    }
}
