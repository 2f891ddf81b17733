package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.download.Container;
import dev.dromedarr.download.FileNames;
import dev.dromedarr.download.PathMapping;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.Work;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.sim.LibraryFile;
import dev.dromedarr.sim.Titles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A better file goes in the place of the one that the app has, and by the app's hand alone. */
class ArrAnnouncerUpgradesTest extends AnnouncerStage {

    private Path shelved(LibraryFile file) throws IOException {
        Path place = folder.resolve("library").resolve(file.path().replaceFirst("^/(tv|movies)/", ""));
        Files.createDirectories(place.getParent());
        return Files.writeString(place, "what was there before");
    }

    @Test
    void the_app_puts_it_in_the_place_of_the_old_one_and_tells_another_id() throws IOException {
        Path old = shelved(radarr.library().owned(10, 0, "WEBDL-720p", Titles.SINTEL));
        Target target = movie(Titles.SINTEL);
        Work work = announcer.read(films, target);
        assertThat(work.file()).contains(10);

        String path = placed(Kind.RADARR, work, "Sintel (2010) 1080p");
        assertThat(old).as("until the app replaces it").exists();
        ended(films, announcer.order(films, target, work, path));

        assertThat(announcer.read(films, target).file()).isPresent().get().isNotEqualTo(10);
        LibraryFile now = radarr.library().fileOf(Titles.SINTEL).orElseThrow();
        assertThat(now.qualityName()).isEqualTo("HDTV-1080p");
        assertThat(folder.resolve("library").resolve(now.path().substring("/movies/".length())))
                .hasBinaryContent(BYTES);
        assertThat(radarr.imports()).singleElement().matches(imported -> imported.upgrade());
    }

    @Test
    void what_the_app_finds_no_better_than_its_own_is_not_forced_in() throws IOException {
        Path old = shelved(sonarr.library().owned(10, 0, "WEBDL-720p", 1203));
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, "Pioneer One S01E03 1080p");

        assertThatThrownBy(() -> announcer.order(tv, episode(), work, path))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Not an upgrade for existing");
        assertThat(old).hasContent("what was there before");
        assertThat(Path.of(path)).hasBinaryContent(BYTES);
    }

    @Test
    void a_file_that_holds_another_episode_too_is_not_replaced() throws IOException {
        shelved(sonarr.library().owned(10, 0, "HDTV-720p", 1203, 1204));
        Work work = announcer.read(tv, episode());
        String path = placed(Kind.SONARR, work, "Pioneer One S01E03 1080p WEB-DL");

        assertThatThrownBy(() -> announcer.order(tv, episode(), work, path))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("holds S01E04 as well", "would be lost", "import it there by hand");
        assertThat(sonarr.commands()).isEmpty();
    }

    @Test
    void what_would_be_lost_is_known_before_anything_is_placed() {
        sonarr.library().owned(10, 0, "HDTV-720p", 1203, 1204);

        assertThat(announcer.loses(tv, episode(), announcer.read(tv, episode())).orElseThrow())
                .contains("holds S01E04 as well");
        Work both = announcer.read(tv, episode(), "Pioneer One S01E03-E04 1080p WEB-DL");
        assertThat(announcer.loses(tv, episode(), both)).isEmpty();
    }

    @Test
    void a_file_of_the_app_is_told_from_ours_by_its_path() {
        int file = sonarr.library().owned(10, 0, "HDTV-720p", 1203).id();
        String there = sonarr.library().fileOf(1203).orElseThrow().path();
        announcer = announcer(new PathMapping(Optional.of("tv"), "/home/tvshows", "/tv"));

        assertThat(announcer.other(tv, episode(), file, "/home/tvshows/.dromedarr-upgrades/7/other.mkv"))
                .contains(there);
        assertThat(announcer.other(tv, episode(), file, there.replaceFirst("^/tv", "/home/tvshows")))
                .isEmpty();

        int film = radarr.library().owned(0, "WEBDL-720p", Titles.SINTEL).id();
        String lies = radarr.library().fileOf(Titles.SINTEL).orElseThrow().path();
        assertThat(announcer.other(films, movie(Titles.SINTEL), film, "/movies/other.mkv"))
                .contains(lies);
        assertThat(announcer.other(films, movie(Titles.SINTEL), film, lies)).isEmpty();
    }

    @Test
    void a_file_of_the_same_two_episodes_replaces_it() throws IOException {
        shelved(sonarr.library().owned(10, 0, "HDTV-720p", 1203, 1204));
        String name = "Pioneer One S01E03-E04 1080p WEB-DL";
        Work work = announcer.read(tv, episode(), name);

        ended(tv, announcer.order(tv, episode(), work, placed(Kind.SONARR, work, name)));

        assertThat(sonarr.library().fileOf(1203)).isEqualTo(sonarr.library().fileOf(1204));
        assertThat(sonarr.library().fileOf(1204).orElseThrow().qualityName()).isEqualTo("WEBDL-1080p");
    }

    @Test
    void where_the_library_is_the_folder_for_movies_the_old_file_is_never_written_over() throws IOException {
        radarr.library().root(folder.resolve("movies").toString()).movie(90, "Sintel Again", 2011);
        radarr.library().owned(10, 0, "HDTV-1080p", 90);
        Work work = announcer.read(films, movie(90));
        String name = "Sintel Again (2011) 1080p";
        Path old = folder.resolve("movies").resolve(String.join("/", FileNames.path(work, name, Container.MKV)));
        Files.createDirectories(old.getParent());
        Files.writeString(old, "what was there before");
        assertThat(old).hasToString(radarr.library().fileOf(90).orElseThrow().path());

        assertThatThrownBy(() -> placed(Kind.RADARR, work, name))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Another file is there already");

        assertThat(old).hasContent("what was there before");
        assertThat(folder.resolve("temp/7.part")).hasBinaryContent(BYTES);
    }
}
