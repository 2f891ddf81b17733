package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.release.ReleaseNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityNamesTest {

    @ParameterizedTest(name = "{0}: {1} in Sonarr, {2} in Radarr")
    @CsvSource(nullValues = "-", textBlock = """
            Film 2010 1080p WEB-DL,        WEBDL-1080p,        WEBDL-1080p
            Film 2010 1080p WEBRip,        WEBRip-1080p,       WEBRip-1080p
            Film 2010 WEB-DL,              WEBDL-480p,         WEBDL-480p
            Film 2010 2160p BluRay,        Bluray-2160p,       Bluray-2160p
            Film 2010 BluRay,              Bluray-720p,        Bluray-720p
            Film 2010 576p BluRay,         Bluray-576p,        Bluray-576p
            Film 2010 480p BluRay,         Bluray-480p,        Bluray-480p
            Film 2010 1080p BluRay Remux,  Bluray-1080p Remux, Remux-1080p
            Film 2010 720p HDTV,           HDTV-720p,          HDTV-720p
            Film 2010 HDTV,                SDTV,               SDTV
            Film 2010 DVDRip,              DVD,                DVD
            Film 2010 HDCAM,               -,                  CAM
            Film 2010 1080p,               HDTV-1080p,         HDTV-1080p
            Film 2010 720p,                HDTV-720p,          HDTV-720p
            Film 2010 480p,                SDTV,               SDTV
            Film 2010 4K,                  HDTV-2160p,         HDTV-2160p
            Film 2010 1080p WEB-DL PROPER, WEBDL-1080p Proper, WEBDL-1080p Proper
            Film 2010 1080p WEB-DL REPACK, WEBDL-1080p Proper, WEBDL-1080p Proper
            Film 2010,                     -,                  -
            """)
    void a_quality_is_called_as_the_apps_call_it(String name, String sonarr, String radarr) {
        var quality = ReleaseNames.read(name).quality();

        assertThat(QualityNames.full(Kind.SONARR, quality)).isEqualTo(sonarr == null ? "" : sonarr);
        assertThat(QualityNames.full(Kind.RADARR, quality)).isEqualTo(radarr == null ? "" : radarr);
    }
}
