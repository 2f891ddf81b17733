package dev.dromedarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

    @ParameterizedTest(name = "{0} of {1} at {2}: {3}")
    @CsvSource(delimiter = '§', textBlock = """
            Up (2009)               § VOD          § /movie/u/p/1.mkv       § MOVIE
            Up                      § Anything     § /u/p/1.mkv             § MOVIE
            Up (2009)               § Films        § /hls/up.m3u8           § MOVIE
            Lost S01E05             § VOD          § /movie/u/p/1.mkv       § EPISODE
            Lost S01 E05            § Channels     § /live/u/p/1.ts         § EPISODE
            9x03 Os Simpsons        § Anything     § /u/p/1.mp4             § EPISODE
            Lost - 1. Sezon 9. Bölüm§ Anything     § /u/p/1.mp4             § EPISODE
            iCarly T3|EP17          § Anything     § /u/p/1.mp4             § EPISODE
            3 сезон 1 серия         § Жуки         § /u/p/1.mp4             § EPISODE
            Staffel 2 Folge 3       § Anything     § /u/p/1.mp4             § EPISODE
            Pilot                   § TV Series    § /u/p/1.mp4             § EPISODE
            Pilot                   § Anything     § /series/u/p/1.mp4      § EPISODE
            News 24x7               § News         § /live/u/p/1.ts         § LIVE
            Film Channel (720p)     § Movies       § /hls/1.m3u8            § LIVE
            News HD                 § News         § /u/p/1234              § LIVE
            3x3 Eyes                § Films        § /u/p/1.mkv             § MOVIE
            Terminator 2            § VOD          § /play.php?id=1         § MOVIE
            Something               § Else         § /play.php?id=1         § OTHER
            """)
    void the_mark_of_an_episode_decides_then_the_address_then_the_group(
            String name, String group, String path, Kind kind) {
        var reading = Lists.read(
                "#EXTM3U\n#EXTINF:-1 group-title=\"%s\",%s\nhttp://h.example:8080%s\n".formatted(group, name, path));

        assertThat(reading.only().kind()).isEqualTo(kind);
    }
}
