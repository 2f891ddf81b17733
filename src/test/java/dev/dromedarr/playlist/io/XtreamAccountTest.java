package dev.dromedarr.playlist.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.playlist.Kind;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.SimPlaylists.SimMovie;
import dev.dromedarr.sim.SimPlaylists.SimSeries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XtreamAccountTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private PlaylistStage stage;

    @BeforeEach
    void open() {
        stage = new PlaylistStage(folder);
        stage.provider.add(new SimMovie(11, "Up \"3D\", the film\n(Pixar)", "2009", "14160", "mkv"));
        stage.provider.add(new SimMovie(12, "Nothing known", "", "", "../x"));
        stage.provider.add(new SimSeries(20, "Lost", "2004", "4607", 1_700_000_000, List.of(3, 2)));
        stage.provider.add(new SimSeries(21, "Chuck", "", "", 1_700_000_000, List.of(1)));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void movies_and_episodes_are_kept_with_their_ids_years_and_containers() {
        Playlist list = stage.known(stage.provider.account().toString());

        assertThat(list.type()).isEqualTo(Playlist.Type.XTREAM);
        assertThat(stage.refresh(list)).contains("is new: 2 movies, 6 episodes, 0 channels");

        List<Entry> entries = entries();
        assertThat(entries)
                .extracting(Entry::name)
                .containsExactly(
                        "Up \"3D\", the film (Pixar)",
                        "Nothing known",
                        "Lost S01E01",
                        "Lost S01E02",
                        "Lost S01E03",
                        "Lost S02E01",
                        "Lost S02E02",
                        "Chuck S01E01");
        Entry up = entries.get(0);
        assertThat(up.year()).contains(2009);
        assertThat(up.tmdb()).contains(14160);
        assertThat(up.group()).contains("VOD | DRAMA");
        assertThat(up.address().reveal())
                .isEqualTo(
                        "%s/movie/%s/%s/11.mkv".formatted(stage.provider.server(), ListText.USER, ListText.PASSWORD));
        assertThat(entries.get(1).tmdb()).isEmpty();
        assertThat(entries.get(1).year()).isEmpty();
        assertThat(entries.get(1).address().reveal()).endsWith("/12.mp4");
        Entry lost = entries.get(5);
        assertThat(lost.kind()).isEqualTo(Kind.EPISODE);
        assertThat(lost.year()).contains(2004);
        assertThat(lost.address().reveal()).contains("/series/").endsWith("/20201.mkv");
    }

    @Test
    void only_series_that_have_changed_are_asked_again() {
        Playlist list = stage.known(stage.provider.account().toString());
        stage.refresh(list);
        List<Entry> before = entries();
        stage.provider.forgetRequests();
        stage.provider.add(new SimSeries(21, "Chuck", "", "", 1_800_000_000, List.of(2)));

        stage.refresh(list);

        assertThat(stage.provider.requests())
                .filteredOn(request -> request.contains("get_series_info"))
                .containsExactly("GET /player_api.php get_series_info 21");
        assertThat(entries()).extracting(Entry::name).contains("Chuck S01E01", "Chuck S01E02", "Lost S02E02");
        assertThat(entries()).hasSize(before.size() + 1);
        assertThat(entries().get(3).address()).isEqualTo(before.get(3).address());
        assertThat(entries().get(3).tmdb()).isEqualTo(Optional.of(4607));
    }

    @Test
    void episodes_of_a_series_that_cannot_be_told_this_time_stay_as_they_were() {
        Playlist list = stage.known(stage.provider.account().toString());
        stage.refresh(list);
        stage.provider.isSilentAbout(20);
        stage.provider.add(new SimSeries(20, "Lost", "2004", "4607", 1_800_000_000, List.of(3, 3)));

        stage.refresh(list);
        assertThat(entries()).extracting(Entry::name).contains("Lost S02E02").doesNotContain("Lost S02E03");

        stage.provider.isSilentAbout(0);
        stage.refresh(list);
        assertThat(entries())
                .extracting(Entry::name)
                .contains("Lost S02E02", "Lost S02E03")
                .doesNotHaveDuplicates();
    }

    @Test
    void an_account_that_does_not_let_us_in_is_told_without_our_secrets() {
        Playlist list = stage.known(stage.provider.account().toString().replace(ListText.PASSWORD, "another-password"));

        assertThat(stage.refresh(list))
                .contains("does not let us in; look at user and password")
                .doesNotContain("another-password", ListText.USER);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (Catalogue.Snapshot snapshot = stage.kept.open()) {
            snapshot.scan(1, worker -> entry -> entries.add(entry.entry()));
        }
        return entries;
    }
}
