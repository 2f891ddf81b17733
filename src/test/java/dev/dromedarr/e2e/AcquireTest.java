package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Identity;
import dev.dromedarr.sim.Quirk;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.Titles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcquireTest extends AcquireStage {

    @Test
    void what_is_sure_is_ordered_what_is_likely_waits_and_the_rest_stays_missing() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        offer("Metropolis", "1002.mkv");
        offer("Pioneer One (2010) S01E03", "1003.mkv");
        offer("Something Else Entirely (1999)", "1004.mkv");

        try (Engine engine = engine(sonarr, radarr)) {
            JsonNode scan = scan(engine);

            assertThat(scan.path("state").asText()).isEqualTo("done");
            assertThat(scan.path("entries").asInt()).isEqualTo(4);
            assertThat(states(engine))
                    .containsOnly(
                            Map.entry("radarr/Sintel (2010)", "ordered"),
                            Map.entry("radarr/Metropolis (1927)", "found"),
                            Map.entry("sonarr/Pioneer One S01E03", "ordered"));
            assertThat(each(records(engine.get("/api/v1/missing/movies")), "item"))
                    .contains("Nosferatu (1922)")
                    .doesNotContain("Sintel (2010)", "Metropolis (1927)")
                    .hasSize(5);
            assertThat(each(records(engine.get("/api/v1/missing/tvshows")), "item"))
                    .contains("Pioneer One S01E01")
                    .doesNotContain("Pioneer One S01E03")
                    .hasSize(8);
        }
        assertUntouched(radarr);
        assertUntouched(sonarr);
    }

    @Test
    void a_second_scan_changes_nothing_and_tells_nothing_new() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        offer("Metropolis", "1002.mkv");

        try (Engine engine = engine(radarr)) {
            scan(engine);
            List<String> ids = each(matches(engine, ""), "id");
            String told = matchesTold(engine);

            JsonNode again = scan(engine);

            assertThat(again.path("instances").path(0).path("underWay").asInt()).isEqualTo(1);
            assertThat(each(matches(engine, ""), "id")).isEqualTo(ids).hasSize(2);
            assertThat(matchesTold(engine)).isEqualTo(told).contains("ordered", "waits");
        }
    }

    @Test
    void a_person_confirms_or_rejects_and_what_is_rejected_never_returns() throws Exception {
        offer("Metropolis", "1002.mkv");
        offer("Nosferatu", "1003.mkv");

        try (Engine engine = engine(radarr)) {
            scan(engine);
            long yes = id(engine, "Metropolis (1927)");
            long no = id(engine, "Nosferatu (1922)");

            assertThat(engine.ask("POST", "/api/v1/matches/" + yes + "/confirm").body())
                    .contains("\"state\":\"confirmed\"", "\"decidedBy\":\"person\"", "see /api/v1/downloads");
            assertThat(engine.ask("DELETE", "/api/v1/matches/" + no).body()).contains("\"state\":\"rejected\"");
            provider.stop();
            scan(engine);
            scan(engine);

            assertThat(states(engine))
                    .containsOnly(
                            Map.entry("radarr/Metropolis (1927)", "confirmed"),
                            Map.entry("radarr/Nosferatu (1922)", "rejected"));
            assertThat(lastScan(engine).path("totalRecords").asInt()).isZero();
            assertThat(each(records(engine.get("/api/v1/missing/movies")), "item"))
                    .contains("Nosferatu (1922)");
        }
    }

    @Test
    void what_an_app_downloads_already_and_what_is_not_out_yet_is_left_out() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        offer("Tears of Steel (2012)", "1002.mkv");
        offer("Pioneer One (2010) S01E03", "1003.mkv");
        offer("Pioneer One (2010) S01E04", "1004.mkv");
        radarr.add(Download.torrent("Sintel.2010.1080p.WEB-DL-GRP")
                .of(Titles.SINTEL)
                .downloading());
        radarr.library().traits(Titles.TEARS_OF_STEEL).unreleased();
        sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p-VODO").of(1203).downloading());
        sonarr.library().traitsOfEpisode(1204).airs(Instant.now().plus(3, ChronoUnit.DAYS));
        sonarr.switchOn(Quirk.LISTS_UNAIRED);

        try (Engine engine = engine(sonarr, radarr)) {
            scan(engine);

            assertThat(matches(engine, "")).isEmpty();

            radarr.library().traits(Titles.TEARS_OF_STEEL).released();
            scan(engine);

            assertThat(states(engine)).containsOnlyKeys("radarr/Tears of Steel (2012)");
        }
    }

    @Test
    void two_radarrs_that_want_the_same_movie_have_a_match_each() throws Exception {
        offer("Sintel (2010)", "1001.mkv");

        try (SimRadarr second = new SimRadarr(Identity.radarr().named("Radarr 4K"))) {
            second.start();
            Titles.fill(second);
            try (Engine engine = engine(radarr, second)) {
                scan(engine);
                scan(engine);

                assertThat(matches(engine, "")).hasSize(2);
                assertThat(each(matches(engine, "&state=ordered"), "instance")).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void an_app_that_is_down_leaves_its_matches_as_they_are_and_holds_up_no_other() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        offer("Metropolis", "1002.mkv");
        offer("Pioneer One (2010) S01E03", "1003.mkv");

        try (Engine engine = engine(sonarr, radarr)) {
            sonarr.stop();
            JsonNode half = scan(engine);

            assertThat(half.path("state").asText()).isEqualTo("failed");
            assertThat(half.toString()).contains("Sonarr \\\"sonarr\\\"");
            assertThat(states(engine)).containsOnlyKeys("radarr/Sintel (2010)", "radarr/Metropolis (1927)");

            sonarr.start();
            radarr.stop();
            offerNothing();
            offer("Pioneer One (2010) S01E03", "1003.mkv");
            refreshed(engine);
            // The breaker leaves it in peace for a second.
            soon(() -> {
                scan(engine);
                assertThat(states(engine)).containsEntry("sonarr/Pioneer One S01E03", "ordered");
            });

            assertThat(states(engine)).containsEntry("radarr/Metropolis (1927)", "found");
            radarr.start();
            soon(() -> {
                scan(engine);
                assertThat(states(engine)).containsEntry("radarr/Metropolis (1927)", "gone");
            });
            assertThat(states(engine)).containsEntry("radarr/Sintel (2010)", "ordered");
        }
    }

    @Test
    void a_restart_in_between_loses_nothing_and_doubles_nothing() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        offer("Metropolis", "1002.mkv");
        try (Engine engine = engine(radarr)) {
            scan(engine);
            engine.ask("DELETE", "/api/v1/matches/" + id(engine, "Metropolis (1927)"));
            engine.ask("POST", "/api/v1/missing/scan");
        }

        try (Engine engine = engine(radarr)) {
            assertThat(lastScan(engine).path("state").asText()).isEqualTo("none");
            assertThat(records(engine.get("/api/v1/missing/movies"))).hasSize(6);
            scan(engine);

            assertThat(matches(engine, "")).hasSize(2);
            assertThat(states(engine))
                    .containsOnly(
                            Map.entry("radarr/Sintel (2010)", "ordered"),
                            Map.entry("radarr/Metropolis (1927)", "rejected"));
        }
    }
}
