package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.release.ReleaseNames;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnedTest {

    @ParameterizedTest(name = "{0} has {1} of {2} lines, {3}: \"{4}\" is better: {5}")
    @CsvSource(textBlock = """
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010) 1080p,               true
            RADARR, WEBDL-720p,   720,  WEB,        4K | Sintel (2010) 2160p WEB-DL,   true
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010) 1920x804,            true
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010) 720p BluRay,         true
            RADARR, HDTV-720p,    720,  TELEVISION, Sintel (2010) 720p WEBRip,         true
            RADARR, Bluray-1080p, 1080, BLURAY,     Sintel (2010) 1080p Remux,         true
            RADARR, CAM,          1080, EARLY,      Sintel (2010) 1080p,               true
            RADARR, DVD,          480,  WEB,        Sintel (2010) 720p,                true
            RADARR, Bluray-1080p, 1080, ,           Sintel (2010) 2160p,               true
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010),                     false
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010) BluRay,              false
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010) 720p,                false
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010) 720p WEB-DL,         false
            RADARR, WEBRip-720p,  720,  WEB,        Sintel (2010) 720p WEB-DL,         false
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010) 576p BluRay,         false
            RADARR, Bluray-1080p, 1080, BLURAY,     Sintel (2010) 1080p WEB-DL,        false
            RADARR, Bluray-1080p, 1080, BLURAY,     Sintel (2010) 1440p,               false
            RADARR, SDTV,         480,  TELEVISION, Sintel (2010) 576p,                false
            RADARR, SDTV,         480,  TELEVISION, Sintel (2010) 360p BluRay,         false
            RADARR, WEBDL-720p,   720,  WEB,        Sintel (2010) 1080p CAM,           false
            RADARR, Unknown,      0,    ,           Sintel (2010) 1080p BluRay,        false
            RADARR, Odd-720p,     720,  ,           Sintel (2010) 720p BluRay,         false
            SONARR, WEBDL-720p,   720,  WEB,        Pioneer One S01E03 1080p WEB-DL,   true
            SONARR, HDTV-720p,    720,  TELEVISION, Pioneer One S01E03 1080p,          true
            SONARR, WEBDL-720p,   720,  WEB,        Pioneer One S01E03 2160p,          true
            SONARR, WEBDL-480p,   480,  WEB,        Pioneer One S01E03 1080p,          true
            SONARR, WEBDL-720p,   720,  WEB,        Pioneer One S01E03 1080p,          false
            SONARR, Odd-720p,     720,  ,           Pioneer One S01E03 1080p HDTV,     false
            """)
    void only_what_is_clearly_better_is(
            Kind kind, String quality, int lines, Grade grade, String name, boolean better) {
        Owned owned = new Owned(9, quality, lines, Optional.ofNullable(grade));

        assertThat(owned.worseThan(ReleaseNames.read(name).quality(), kind)).isEqualTo(better);
    }

    @ParameterizedTest(name = "\"{0}\" is no better")
    @CsvSource({"Sintel (2010) 2160p upscaled", "Sintel (2010) 2160p UPSCALE"})
    void what_was_made_larger_than_it_was_is_not(String name) {
        Owned owned = new Owned(9, "WEBDL-1080p", 1080, Optional.of(Grade.WEB));

        assertThat(owned.worseThan(ReleaseNames.read(name).quality(), Kind.RADARR))
                .isFalse();
    }
}
