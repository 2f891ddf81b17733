package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file with fewer lines than the one owned is not forced in, whether or not the app objects to that. */
class QualityTest {

    @ParameterizedTest(name = "{0} over {1}: {2}")
    @CsvSource(textBlock = """
            WEBDL-720p,   WEBDL-1080p,        true
            WEBDL-1080p,  Bluray-2160p Remux, true
            WEBDL-1080p,  WEBDL-1080p,        false
            Bluray-1080p, WEBDL-720p,         false
            SDTV,         WEBDL-1080p,        false
            Unknown,      WEBDL-1080p,        false
            WEBDL-720p,   Unknown,            false
            """)
    void fewer_lines_are_a_lower_quality(String offered, String owned, boolean below) {
        assertThat(new Quality(offered).below(new Quality(owned))).isEqualTo(below);

        assertThat(verdict(offered, owned, Cases.CUSTOM_FORMAT, false))
                .isEqualTo(below ? Verdict.WAIT : Verdict.FORCE_IMPORT);
        assertThat(verdict(offered, owned, Cases.BY_ID, false)).isEqualTo(below ? Verdict.WAIT : Verdict.FORCE_IMPORT);
        assertThat(verdict(offered, owned, Cases.CUSTOM_FORMAT, true)).isEqualTo(Verdict.FORCE_IMPORT);
    }

    private static Verdict verdict(String offered, String owned, String objection, boolean allowed) {
        var file = new Candidate(
                "/downloads/x.mkv",
                "S01E03",
                Optional.of(Cases.SERIES),
                Set.of(1203),
                Set.of(1),
                List.of(new OwnedFile(1, 100, owned, "/tv/x.mkv")),
                Optional.of(50),
                offered,
                List.of(Rejection.read(objection)),
                "{}");
        Decision decision = new Analyze(new Policy(10, allowed, "", false, false))
                .analyze(Cases.of().file(file).read());
        return decision.verdict();
    }
}
