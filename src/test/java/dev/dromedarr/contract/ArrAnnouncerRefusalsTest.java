package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.download.PathMapping;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.Work;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.sim.Titles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the apps say no to is left where it is, and told with their reason. */
class ArrAnnouncerRefusalsTest extends AnnouncerStage {

    @Test
    void a_file_that_the_app_does_not_see_is_refused_with_the_remedy() throws IOException {
        announcer = announcer(new PathMapping(Optional.empty(), folder.toString(), "/elsewhere"));
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);

        assertThatThrownBy(() -> announcer.order(tv, episode(), work, path))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("Sonarr \"tv\" does not see", path, "as /elsewhere/tvshows", "path-mappings");
        assertThat(sonarr.commands()).isEmpty();
        assertThat(Path.of(path)).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sample",
                "Unable to determine if file is a sample",
                "No audio tracks detected",
                "Caution: Found executable file with extension: '.exe'",
                "Not a Custom Format upgrade for existing movie file(s). New: [] (0) do not improve on Existing: [] (9)",
                "Movie file already imported at 06/01/2026 18:22:31",
                "Something that no version said before"
            })
    void what_the_app_holds_against_it_is_told_and_the_file_stays(String objection) throws IOException {
        radarr.objects("Sintel", objection);
        Target target = movie(Titles.SINTEL);
        Work work = announcer.read(films, target);
        String path = placed(Kind.RADARR, work, "Sintel 2010");

        assertThatThrownBy(() -> announcer.order(films, target, work, path))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("Radarr \"films\" does not take", objection);

        assertThat(radarr.commands()).isEmpty();
        assertThat(Path.of(path)).hasBinaryContent(BYTES);
    }

    @Test
    void an_app_that_got_a_better_file_meanwhile_keeps_it() throws IOException {
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);
        var better = sonarr.library().owned(10, "WEBDL-1080p", 1203);

        assertThatThrownBy(() -> announcer.order(tv, episode(), work, path))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Not an upgrade for existing");

        assertThat(sonarr.library().fileOf(1203)).contains(better);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Locked file, try again later",
                "Not enough free space",
                "Episode has a TBA title and recently aired"
            })
    void what_passes_by_itself_is_waited_for(String objection) throws IOException {
        sonarr.objects("Pioneer", objection);
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);

        assertThatThrownBy(() -> announcer.order(tv, episode(), work, path))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(objection);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unknown Series",
                "Episode S01E03 was unexpected considering the Season 1 folder name",
                "Invalid season or episode",
                "This show has individual episode mappings on TheXEM but the mapping is not confirmed"
            })
    void what_it_says_of_names_does_not_matter_because_the_ids_are_told(String objection) throws IOException {
        sonarr.objects("Pioneer", objection);
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, EPISODE);

        ended(tv, announcer.order(tv, episode(), work, path));

        assertThat(sonarr.library().fileOf(1203)).isPresent();
    }

    @Test
    void a_file_whose_name_the_app_does_not_know_is_judged_by_the_ids() throws IOException {
        Work real = announcer.read(tv, episode());
        Work called = new Work("A Foreign Title", real.year(), real.episodes(), false, real.runtime(), real.file());
        String path = placed(Kind.SONARR, called, EPISODE);
        sonarr.objects("Foreign", "Sample");

        assertThatThrownBy(() -> announcer.order(tv, episode(), real, path))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Sample");
        sonarr.objects("Foreign", "Unknown Series");
        ended(tv, announcer.order(tv, episode(), real, path));

        assertThat(sent(sonarr).at("/files/0/languages/0/name").asText()).isEqualTo("English");
        assertThat(sonarr.library().fileOf(1203)).isPresent();
        assertThat(sonarr.violations()).isEmpty();
    }

    @Test
    void what_the_app_does_not_have_any_more_is_refused() {
        Target gone = new Target("tv", Kind.SONARR, 999, Optional.empty(), "Pioneer One S01E09");

        assertThatThrownBy(() -> announcer.read(tv, gone))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no Pioneer One S01E09 (any more)");
    }

    @Test
    void a_wrong_key_is_told_as_that() {
        Instance stranger = new Instance("tv", Kind.SONARR, tv.url(), new Secret("0".repeat(32)), true, tv.timeout());

        assertThatThrownBy(() -> announcer.read(stranger, episode()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("API key");
    }
}
