package dev.dromedarr.event.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dromedarr.event.ReadWebhook.Reading;
import dev.dromedarr.event.Webhook.Meaning;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.instance.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWebhookTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/webhooks");
    private final JsonWebhook reader = new JsonWebhook();

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(textBlock = """
            radarr/application-update,             NEWS,,                                                 ''
            radarr/download-import-untracked,      IMPORT,,                                               Big Buck Bunny
            radarr/download-import,                IMPORT,             AA11BB22CC33DD44EE55FF66778899AABBCCDDEE, Night.of.the.Living.Dead.1968.Criterion.1080p.BluRay.FLAC1.0.x264-PDFILM
            radarr/download-upgrade,               UPGRADE,            AA11BB22CC33DD44EE55FF66778899AABBCCDDEE, Night.of.the.Living.Dead.1968.Criterion.1080p.BluRay.FLAC1.0.x264-PDFILM
            radarr/grab,                           GRAB,               AA11BB22CC33DD44EE55FF66778899AABBCCDDEE, Night.of.the.Living.Dead.1968.Criterion.1080p.BluRay.FLAC1.0.x264-PDFILM
            radarr/health-restored,                NEWS,,                                                 ''
            radarr/health,                         NEWS,,                                                 ''
            radarr/manual-interaction-required,    MANUAL_INTERACTION, AA11BB22CC33DD44EE55FF66778899AABBCCDDEE, Night.of.the.Living.Dead.1968.Criterion.1080p.BluRay.FLAC1.0.x264-PDFILM
            radarr/movie-added,                    NEWS,,                                                 Big Buck Bunny
            radarr/movie-delete,                   NEWS,,                                                 Big Buck Bunny
            radarr/moviefile-delete-for-upgrade,   NEWS,,                                                 Night of the Living Dead
            radarr/moviefile-delete,               NEWS,,                                                 Night of the Living Dead
            radarr/rename,                         NEWS,,                                                 Night of the Living Dead
            radarr/test,                           TEST,,                                                 Test Title
            sonarr/application-update,             NEWS,,                                                 ''
            sonarr/download-import-untracked,      IMPORT,,                                               Pioneer One
            sonarr/download-import,                IMPORT,             B6C0E5F3A9D14B7E8C2F0A1D3E5B7C9F11223344, Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO
            sonarr/download-importcomplete,        IMPORT_COMPLETE,    SABnzbd_nzo_7xk2p9qa,              The.Beverly.Hillbillies.S01.PROPER.DVDRip.x264-PDTV
            sonarr/download-upgrade,               UPGRADE,            B6C0E5F3A9D14B7E8C2F0A1D3E5B7C9F11223344, Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO
            sonarr/episodefile-delete-for-upgrade, NEWS,,                                                 Pioneer One
            sonarr/episodefile-delete,             NEWS,,                                                 Pioneer One
            sonarr/grab-seasonpack-usenet,         GRAB,               SABnzbd_nzo_7xk2p9qa,              The.Beverly.Hillbillies.S01.PROPER.DVDRip.x264-PDTV
            sonarr/grab,                           GRAB,               B6C0E5F3A9D14B7E8C2F0A1D3E5B7C9F11223344, Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO
            sonarr/health-restored,                NEWS,,                                                 ''
            sonarr/health,                         NEWS,,                                                 ''
            sonarr/manual-interaction-required-unknown-series, MANUAL_INTERACTION, 0F1E2D3C4B5A69788796A5B4C3D2E1F001122334, Pionner.One.S01E04.720p.WEB-DL.x264-VODO
            sonarr/manual-interaction-required,    MANUAL_INTERACTION, SABnzbd_nzo_7xk2p9qa,              The.Beverly.Hillbillies.S01.PROPER.DVDRip.x264-PDTV
            sonarr/rename,                         NEWS,,                                                 Pioneer One
            sonarr/series-add,                     NEWS,,                                                 Pioneer One
            sonarr/series-delete,                  NEWS,,                                                 Pioneer One
            sonarr/test,                           TEST,,                                                 Test Title
            """)
    void each_event_of_the_apps_is_understood(String sample, Meaning meaning, @Nullable String downloadId, String title)
            throws IOException {
        Kind kind = sample.startsWith("sonarr") ? Kind.SONARR : Kind.RADARR;
        byte[] body = Files.readAllBytes(SAMPLES.resolve(sample + ".json"));

        Reading reading = reader.read(kind, body);

        assertThat(reading.webhook().kind()).isEqualTo(kind);
        assertThat(reading.webhook().meaning()).isEqualTo(meaning);
        assertThat(reading.webhook().downloadId()).isEqualTo(Optional.ofNullable(downloadId));
        assertThat(reading.webhook().title()).isEqualTo(title);
        assertThat(reading.webhook().payload().getBytes(StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(reading.instanceName()).isEqualTo(kind.title());
    }

    @Test
    void no_sample_is_forgotten() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(31);
        }
    }

    @Test
    void an_event_of_tomorrow_and_fields_of_other_shapes_are_let_be() {
        Reading reading = read(
                "{\"eventType\":\"Teleported\",\"downloadId\":7,\"series\":[],\"release\":\"x\",\"instanceName\":{}}");

        assertThat(reading.webhook().meaning()).isEqualTo(Meaning.UNKNOWN);
        assertThat(reading.webhook().eventType()).isEqualTo("Teleported");
        assertThat(reading.webhook().downloadId()).isEmpty();
        assertThat(reading.webhook().title()).isEmpty();
        assertThat(reading.instanceName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "[{\"eventType\":\"Test\"}]", "{\"EventType\":\"Test\"}", "{\"eventType\":null}"})
    void what_is_no_event_is_malformed(String body) {
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> read(body))
                .satisfies(denied -> assertThat(denied.status()).isEqualTo(400))
                .withNoCause();
    }

    private Reading read(String body) {
        return reader.read(Kind.SONARR, body.getBytes(StandardCharsets.UTF_8));
    }
}
