package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.playlist.Kind;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryKeyTest {

    @ParameterizedTest(name = "{0} at {1} and {2} at {3}: the same is {4}")
    @CsvSource(textBlock = """
            Sintel (2010), http://a/movie/jane/old/7.mkv,     Sintel (2010),  http://b:8080/movie/joe/new/7.mkv,  true
            Sintel (2010), http://jane:old@a/vod/sintel.mp4,  SINTEL  (2010), https://joe:new@a/vod/sintel.mp4,   true
            Sintel (2010), http://a/sintel.mp4?token=old,     Sintel (2010),  http://a/sintel.mp4?token=new&x=1,  true
            Sintel (2010), http://a/play?id=7&password=old,   Sintel (2010),  http://a/play?password=new&id=7,    true
            Sintel (2010), http://a/play?id=7&password=old,   Sintel (2010),  http://a/play?id=8&password=old,    false
            Sintel (2010), http://a/movie/jane/old/7.mkv,     Sintel (2010),  http://a/movie/jane/old/8.mkv,      false
            Sintel (2010), http://a/movie/jane/old/7.mkv,     Sintel [1080p], http://a/movie/jane/old/7.mkv,      false
            """)
    void an_entry_is_known_again_whatever_its_provider_changes_around_it(
            String name, String address, String otherName, String otherAddress, boolean same) {
        boolean known = EntryKey.of(entry(name, address)).equals(EntryKey.of(entry(otherName, otherAddress)));

        assertThat(known).isEqualTo(same);
    }

    private static Entry entry(String name, String address) {
        return new Entry(
                name,
                Optional.empty(),
                Optional.empty(),
                new Address(address),
                Optional.empty(),
                Kind.MOVIE,
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
