package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.app.ArrRig;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Oddity;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Removal;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.triage.ImportQueue.Progress;
import dev.dromedarr.triage.StuckImport;
import dev.dromedarr.triage.io.ArrQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our queue before apps that behave as the real ones, through the real door. */
class QueueAsItIsTest {

    private static final String TITLE = "Pioneer.One.S01E03.1080p.WEB-DL.x265-VODO";
    private static final String REFUSED = Rejections.customFormat(App.SONARR, 50, 100);

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();
    private final SimRadarr radarr = new SimRadarr();
    private Instance tv;
    private Instance films;
    private ArrRig rig;
    private ArrQueue queue;

    @BeforeEach
    void open() throws Exception {
        Titles.fill(sonarr);
        Titles.fill(radarr);
        sonarr.start();
        radarr.start();
        tv = instance("tv", Kind.SONARR, sonarr);
        films = instance("films", Kind.RADARR, radarr);
        rig = ArrRig.open(folder, Map.of("DROMEDARR_ARR_RETRIES", "0"), tv, films);
        queue = new ArrQueue(rig.door(), 2);
    }

    @AfterEach
    void close() {
        rig.close();
        sonarr.close();
        radarr.close();
        assertThat(sonarr.violations()).isEmpty();
        assertThat(radarr.violations()).isEmpty();
    }

    @Test
    void what_a_delay_profile_holds_back_is_no_download_yet() {
        sonarr.add(Download.torrent("Pioneer.One.S01E04").of(1204).with(Oddity.DELAYED));
        Download stuck = sonarr.add(stuck());

        var look = queue.look(tv);

        assertThat(look.downloadIds()).containsExactly(stuck.id());
        assertThat(look.stuck()).extracting(StuckImport::downloadId).containsExactly(stuck.id());
    }

    @Test
    void what_belongs_to_no_series_or_movie_is_seen_and_has_no_owner() {
        for (SimArr app : List.of(sonarr, radarr)) {
            app.add(Download.torrent("Unheard.of.2001.1080p")
                    .ungrabbed()
                    .blocked()
                    .warning(Rejections.UNPARSABLE_DOWNLOAD));
        }

        for (Instance app : List.of(tv, films)) {
            assertThat(queue.look(app).stuck()).singleElement().satisfies(stuck -> {
                assertThat(stuck.owner()).isEmpty();
                assertThat(stuck.episodes()).isEmpty();
                assertThat(queue.read(app, stuck).grab()).isEmpty();
            });
        }
    }

    @Test
    void a_row_that_got_another_id_is_not_removed_by_its_old_one_and_is_found_by_its_download() {
        Download stuck =
                sonarr.add(Download.torrent(TITLE).ungrabbed().blocked().warning(REFUSED));
        int old = row(stuck);

        sonarr.change(stuck.id(), found -> found.of(1203));
        queue.remove(tv, old);

        assertThat(sonarr.removals()).isEmpty();
        assertThat(row(stuck)).isNotEqualTo(old);
    }

    @Test
    void what_vanished_meanwhile_needs_no_removal_and_is_found_no_more() {
        Download stuck = sonarr.add(stuck());
        int row = row(stuck);
        sonarr.importByItself(stuck.id());

        queue.remove(tv, row);

        assertThat(queue.look(tv).downloadIds()).isEmpty();
        assertThat(sonarr.removals()).isEmpty();
    }

    @Test
    void a_pack_goes_as_a_whole_with_one_of_its_rows_and_nothing_is_searched_for() {
        Download pack = sonarr.add(Download.torrent("Pioneer.One.S01")
                .of(1201, 1202, 1203, 1204, 1205)
                .blocked()
                .file(CandidateFile.named("e1.mkv", 0, 1201).rejected(REFUSED)));
        StuckImport stuck = queue.look(tv).find(pack.id()).orElseThrow();

        assertThat(stuck.queueIds()).hasSize(5);
        queue.remove(tv, stuck.queueIds().get(4));

        assertThat(queue.look(tv).downloadIds()).isEmpty();
        assertThat(sonarr.removals()).containsExactly(new Removal(pack.id(), pack.title(), true, true, true, false));
        assertThat(sonarr.searches()).isEmpty();
    }

    @Test
    void what_a_client_says_in_its_own_language_is_not_read() {
        sonarr.add(Download.torrent("Pioneer.One.S01E04").of(1204).downloading().with(Oddity.LOCAL_WORDS));
        sonarr.add(stuck().with(Oddity.LOCAL_WORDS));

        assertThat(queue.look(tv).stuck()).singleElement().satisfies(stuck -> assertThat(stuck.messages())
                .containsExactly(REFUSED));
    }

    @Test
    void a_grab_of_an_older_version_has_no_score() {
        Download old = sonarr.add(stuck().grabScore(150).titleScore(130).with(Oddity.UNSCORED_GRAB));
        StuckImport stuck = queue.look(tv).find(old.id()).orElseThrow();

        assertThat(queue.read(tv, stuck).grab())
                .hasValueSatisfying(grab -> assertThat(grab.score()).isEmpty());
        assertThat(stuck.queueScore()).contains(130);
    }

    @Test
    void candidates_of_a_download_that_is_not_complete_are_a_silence_about_this_one_alone() {
        Download stuck = sonarr.add(stuck());
        StuckImport found = queue.look(tv).find(stuck.id()).orElseThrow();
        sonarr.change(stuck.id(), Download::downloading);

        assertThatThrownBy(() -> queue.read(tv, found))
                .isInstanceOfSatisfying(Unavailable.class, silence -> assertThat(silence.onlyThis())
                        .isTrue());
        assertThat(rig.standings().of("tv").trouble()).isEmpty();
    }

    @Test
    void a_command_with_files_that_are_wrong_is_taken_and_fails_later() throws Exception {
        Download stuck = sonarr.add(stuck());
        var files =
                queue.read(tv, queue.look(tv).find(stuck.id()).orElseThrow()).candidates();
        sonarr.importByItself(stuck.id());

        int command = queue.forceImport(tv, files);
        while (queue.command(tv, command) == Progress.RUNNING) {
            Thread.sleep(100);
        }

        assertThat(queue.command(tv, command)).isEqualTo(Progress.ENDED);
        assertThat(sonarr.imports()).hasSize(1);
        assertThat(queue.filesOf(tv, 12, Set.of(1203))).hasSize(1);
    }

    private static Download stuck() {
        return Download.torrent(TITLE).of(1203).file(50, REFUSED);
    }

    private int row(Download download) {
        return queue.look(tv).find(download.id()).orElseThrow().queueIds().get(0);
    }

    private static Instance instance(String name, Kind kind, SimArr app) {
        return new Instance(name, kind, app.url(), new Secret(app.apiKey()), true, Duration.ofSeconds(5));
    }
}
