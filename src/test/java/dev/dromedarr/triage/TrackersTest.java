package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackersTest {

    private final Trackers trackers =
            new Trackers(List.of(" HDBits ", "torrentleech", ""), List.of("1337x", "Nyaa", "torrent", " "));

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(textBlock = """
            TORRENT, HDBits (Prowlarr),       PRIVATE
            TORRENT, hdbits,                  PRIVATE
            TORRENT, 1337X,                   PUBLIC
            TORRENT, nyaa.si (Prowlarr),      PUBLIC
            TORRENT, TorrentLeech (Prowlarr), PRIVATE
            TORRENT, My Torrents,             PUBLIC
            TORRENT, Somewhere Else,          UNKNOWN
            UNKNOWN, Somewhere Else,          UNKNOWN
            UNKNOWN, HDBits,                  PRIVATE
            USENET,  HDBits,                  USENET
            USENET,  Public Domain NZB,       USENET
            """)
    void an_indexer_is_known_by_a_part_of_its_name(Protocol protocol, String indexer, Privacy privacy) {
        assertThat(trackers.privacy(protocol, Optional.of(indexer), Optional.empty()))
                .isEqualTo(privacy);
    }

    @ParameterizedTest(name = "{0} of which {1} is told: {2}")
    @CsvSource(textBlock = """
            Somewhere Else, PUBLIC,  PUBLIC
            Somewhere Else, PRIVATE, PRIVATE
            1337x,          PRIVATE, PRIVATE
            HDBits,         PUBLIC,  PRIVATE
            """)
    void what_is_told_of_a_tracker_goes_before_the_public_list_and_never_lifts_a_protection(
            String indexer, Privacy told, Privacy privacy) {
        assertThat(trackers.privacy(Protocol.TORRENT, Optional.of(indexer), Optional.of(told)))
                .isEqualTo(privacy);
        assertThat(trackers.privacy(Protocol.USENET, Optional.of(indexer), Optional.of(told)))
                .isEqualTo(Privacy.USENET);
    }

    @Test
    void without_an_indexer_nothing_is_known() {
        assertThat(trackers.privacy(Protocol.TORRENT, Optional.empty(), Optional.empty()))
                .isEqualTo(Privacy.UNKNOWN);
        assertThat(trackers.privacy(Protocol.TORRENT, Optional.of(" "), Optional.empty()))
                .isEqualTo(Privacy.UNKNOWN);
    }

    @Test
    void only_what_is_known_to_be_public_may_be_removed() {
        assertThat(Privacy.values()).filteredOn(Privacy::removable).containsExactly(Privacy.PUBLIC, Privacy.USENET);
    }
}
