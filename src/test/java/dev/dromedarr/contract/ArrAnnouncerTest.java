package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.download.Announcer;
import dev.dromedarr.download.PathMapping;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.Work;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Quirk;
import dev.dromedarr.sim.Titles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that has come home is announced to simulated apps, which move it into their libraries. */
class ArrAnnouncerTest extends AnnouncerStage {

    @Test
    void a_movie_is_moved_into_the_library_of_its_app() throws IOException {
        Target target = movie(Titles.METROPOLIS);
        Work work = announcer.read(films, target);
        String path = placed(Kind.RADARR, work, "Metropolis 1927 1080p BluRay");

        Announcer.Fate fate = ended(films, announcer.order(films, target, work, path));

        assertThat(path).endsWith("/movies/Metropolis (1927)/Metropolis (1927) Bluray-1080p.mkv");
        assertThat(fate.over()).isTrue();
        assertThat(work.file()).isEmpty();
        assertThat(announcer.read(films, target).file()).isPresent();
        assertThat(Path.of(path)).doesNotExist();
        assertThat(folder.resolve("library/Metropolis (1927)/Metropolis (1927) Bluray-1080p.mkv"))
                .hasBinaryContent(BYTES);
        assertThat(sent(radarr).path("importMode").asText()).isEqualTo("move");
        assertThat(sent(radarr).at("/files/0/movieId").asInt()).isEqualTo(Titles.METROPOLIS);
        assertThat(sent(radarr).at("/files/0").has("downloadId")).isFalse();
        assertThat(radarr.violations()).isEmpty();
    }

    @Test
    void an_episode_goes_in_with_the_ids_of_its_series_and_itself() throws IOException {
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);

        ended(tv, announcer.order(tv, episode(), work, path));

        assertThat(path)
                .endsWith("/tvshows/Pioneer One/Season 1/Pioneer One - S01E03 - Alone in the Night WEBDL-720p.mkv");
        assertThat(sonarr.library().fileOf(1203).orElseThrow().qualityName()).isEqualTo("WEBDL-720p");
        assertThat(sent(sonarr).at("/files/0/seriesId").asInt()).isEqualTo(Titles.PIONEER_ONE);
        assertThat(sent(sonarr).at("/files/0/episodeIds")).hasSize(1);
        assertThat(sonarr.violations()).isEmpty();
        assertThat(sonarr.commands()).hasSize(1);
    }

    @Test
    void a_file_of_several_episodes_goes_in_for_those_that_are_missing() throws IOException {
        sonarr.library().owned(10, "WEBDL-720p", 1205);
        String name = "Pioneer One S01E03-E05 720p";
        Work work = announcer.read(tv, episode(), name);
        String path = placed(Kind.SONARR, work, name);

        ended(tv, announcer.order(tv, episode(), work, path));

        assertThat(work.episodes()).extracting(Work.Episode::id).containsExactly(1203, 1204);
        assertThat(work.runtime()).contains(60);
        assertThat(path).endsWith("Pioneer One - S01E03-E04 - Alone in the Night + Triangular Diplomacy HDTV-720p.mkv");
        assertThat(sonarr.library().fileOf(1204)).isEqualTo(sonarr.library().fileOf(1203));
        assertThat(sonarr.library().fileOf(1205).orElseThrow().owners()).containsExactly(1205);
    }

    @ParameterizedTest(name = "the app sees {0}")
    @CsvSource({"/data/home, /data/home/", "/, /mnt", "D:\\tv, D:\\tv\\"})
    void an_app_that_sees_the_folder_elsewhere_is_told_that_path(String mounted, String beginning) throws IOException {
        String seen = mounted.equals("/") ? "/mnt" : mounted;
        sonarr.sees(seen, folder.resolve("tvshows"));
        announcer = announcer(
                new PathMapping(
                        Optional.of("other"),
                        folder.resolve("tvshows/Pioneer One").toString(),
                        "/wrong"),
                new PathMapping(Optional.empty(), folder.toString(), "/wrong"),
                new PathMapping(Optional.of("tv"), folder.resolve("tvshows").toString(), seen));
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);

        ended(tv, announcer.order(tv, episode(), work, path));

        assertThat(sent(sonarr).at("/files/0/path").asText()).startsWith(beginning);
        assertThat(sonarr.library().fileOf(1203)).isPresent();
        assertThat(Path.of(path)).doesNotExist();
    }

    @Test
    void while_the_app_is_moving_it_the_same_order_is_that_command() throws IOException {
        sonarr.commandsTake(Duration.ofMinutes(1));
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);
        int first = announcer.order(tv, episode(), work, path);

        int second = announcer.order(tv, episode(), work, path);
        Files.delete(Path.of(path));
        int third = announcer.order(tv, episode(), work, path);

        assertThat(List.of(second, third)).containsOnly(first);
        assertThat(sonarr.commands()).hasSize(1);
        assertThat(announcer.follow(tv, first)).contains(new Announcer.Fate(false, Optional.empty()));
    }

    @Test
    void an_app_that_is_down_is_told_later() throws IOException {
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);
        sonarr.stop();

        assertThatThrownBy(() -> announcer.order(tv, episode(), work, path)).isInstanceOf(Unavailable.class);
        sonarr.start();
        ended(tv, announcer.order(tv, episode(), work, path));

        assertThat(sonarr.library().fileOf(1203)).isPresent();
    }

    @Test
    void an_order_whose_answer_was_lost_is_given_again_and_acts_once() throws IOException {
        sonarr.commandsTakeLooks(1);
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);
        sonarr.faults().next(1, "POST /api/v3/command", Fault.ACT_THEN_RESET);

        assertThatThrownBy(() -> announcer.order(tv, episode(), work, path)).isInstanceOf(Unavailable.class);
        ended(tv, announcer.order(tv, episode(), work, path));

        assertThat(sonarr.commands()).hasSize(1);
        assertThat(sonarr.imports()).hasSize(1);
    }

    @Test
    void without_a_quality_the_app_is_asked_what_the_name_says() throws IOException {
        radarr.switchOn(Quirk.TELLS_NO_QUALITY);
        Target target = movie(Titles.SINTEL);
        Work work = announcer.read(films, target);
        String path = placed(Kind.RADARR, work, "Sintel 2010 1080p WEBRip");

        ended(films, announcer.order(films, target, work, path));

        assertThat(radarr.library().fileOf(Titles.SINTEL).orElseThrow().qualityName())
                .isEqualTo("WEBRip-1080p");
        assertThat(sent(radarr).at("/files/0/languages")).hasSize(1);
        assertThat(radarr.violations()).isEmpty();
    }

    @Test
    void a_command_may_fail_though_the_file_is_in_and_complete_though_it_is_not() throws IOException {
        sonarr.switchOn(Quirk.FAILED_THOUGH_IMPORTED);
        Work work = announcer.read(tv, episode());
        Announcer.Fate failed = ended(tv, announcer.order(tv, episode(), work, placed(Kind.SONARR, work, EPISODE)));

        radarr.switchOn(Quirk.COMPLETED_WITHOUT_IMPORT);
        Target target = movie(Titles.SINTEL);
        Work film = announcer.read(films, target);
        Announcer.Fate completed =
                ended(films, announcer.order(films, target, film, placed(Kind.RADARR, film, "Sintel")));

        assertThat(failed.message().orElseThrow())
                .startsWith("the command ended as failed: System.NullReferenceException")
                .doesNotContain("   at ");
        assertThat(announcer.read(tv, episode()).file()).isPresent();
        assertThat(completed.message().orElseThrow()).contains("its log alone tells why");
        assertThat(announcer.read(films, target).file()).isEmpty();
    }

    @Test
    void a_command_that_the_app_has_forgotten_has_no_fate() {
        assertThat(announcer.follow(tv, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"STATUS_500", "STATUS_503", "HALF", "RESET"})
    void trouble_of_the_app_is_no_answer(Fault.Kind kind) throws IOException {
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);
        sonarr.faults().always("GET /api/v3/manualimport", new Fault(kind, Duration.ZERO));

        assertThatThrownBy(() -> announcer.order(tv, episode(), work, path)).isInstanceOf(Unavailable.class);
        assertThat(sonarr.commands()).isEmpty();
    }

    @Test
    void a_series_of_days_is_read_as_that() {
        sonarr.library().traits(Titles.PIONEER_ONE).daily();

        Work work = announcer.read(tv, episode());

        assertThat(work.daily()).isTrue();
        assertThat(work.episodes().get(0).airDate()).isPresent();
    }
}
