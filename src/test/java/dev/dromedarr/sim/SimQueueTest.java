package dev.dromedarr.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue shows rows, but removal takes whole downloads. */
final class SimQueueTest {

    private final SimSonarr sonarr = new SimSonarr();
    private final SimClient client = new SimClient(sonarr);

    @BeforeEach
    void fill() {
        Titles.fill(sonarr);
        sonarr.start();
    }

    @AfterEach
    void close() {
        sonarr.close();
    }

    @Test
    void a_pack_is_one_row_for_each_episode_with_ids_that_stay() throws Exception {
        var pack = sonarr.add(pack());

        var first = client.get("/api/v3/queue?pageSize=50");
        sonarr.stop();
        sonarr.start();
        var second = client.get("/api/v3/queue?pageSize=50");

        assertThat(first.path("totalRecords").asInt()).isEqualTo(3);
        assertThat(first.findValuesAsText("downloadId")).containsOnly(pack.id());
        assertThat(first.path("records"))
                .extracting(row -> row.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(second).isEqualTo(first);
        assertThat(sonarr.violations()).isEmpty();
    }

    @Test
    void ten_rows_make_a_page_unless_told() throws Exception {
        for (int i = 0; i < 12; i++) {
            sonarr.add(Download.torrent("Pioneer.One.S01E03.Take." + i).of(1203));
        }

        var first = client.get("/api/v3/queue");
        var second = client.get("/api/v3/queue?page=2");

        assertThat(first.path("records")).hasSize(10);
        assertThat(second.path("records")).hasSize(2);
        assertThat(first.path("sortDirection").asText()).isEqualTo("descending");
    }

    @Test
    void unknown_series_are_hidden_unless_asked_for() throws Exception {
        sonarr.add(Download.torrent("Pionner.One.S01E04").ungrabbed().blocked());

        var hidden = client.get("/api/v3/queue");
        var shown = client.get("/api/v3/queue?includeUnknownSeriesItems=true");

        assertThat(hidden.path("records")).isEmpty();
        assertThat(shown.path("records")).hasSize(1);
        assertThat(shown.path("records").path(0).has("seriesId")).isFalse();
    }

    @Test
    void removing_one_row_removes_the_pack_and_its_data_unless_told() throws Exception {
        var pack = sonarr.add(pack());
        int row = firstRow().path("id").asInt();

        int removed = client.status("DELETE", "/api/v3/queue/" + row);
        int again = client.status("DELETE", "/api/v3/queue/" + row);

        assertThat(removed).isEqualTo(200);
        assertThat(again).isEqualTo(404);
        assertThat(sonarr.queued()).isEmpty();
        assertThat(sonarr.removals()).containsExactly(new Removal(pack.id(), pack.title(), true, false, false, false));
    }

    @Test
    void blocklisting_searches_again_unless_told() throws Exception {
        sonarr.add(pack());
        client.status("DELETE", "/api/v3/queue/" + firstRow().path("id") + "?blocklist=true");
        sonarr.add(Download.torrent("Pioneer.One.S01E03").of(1203));
        client.status("DELETE", "/api/v3/queue/" + firstRow().path("id") + "?blocklist=true&skipRedownload=true");

        assertThat(sonarr.searches()).containsExactly(new Search("redownload", java.util.List.of(701, 702, 703)));
        var failed = client.get("/api/v3/history?eventType=4");
        assertThat(failed.path("totalRecords").asInt()).isEqualTo(4);
    }

    @Test
    void bulk_removal_with_one_unknown_id_removes_nothing() throws Exception {
        sonarr.add(pack());
        int row = firstRow().path("id").asInt();

        var answer =
                client.send("DELETE", "/api/v3/queue/bulk?removeFromClient=false", "{\"ids\":[%d,1]}".formatted(row));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(sonarr.queued()).hasSize(1);
    }

    @Test
    void a_blocked_download_flaps_minute_by_minute() throws Exception {
        sonarr.add(pack().flapping());
        var seen = new java.util.ArrayList<String>();

        for (int minute = 0; minute < 4; minute++) {
            seen.add(firstRow().path("trackedDownloadState").asText());
            sonarr.tick();
        }

        assertThat(seen).containsExactly("importBlocked", "importPending", "importing", "importBlocked");
    }

    @Test
    void the_message_of_a_pack_starts_with_an_empty_one() throws Exception {
        sonarr.add(pack());

        var messages = firstRow().path("statusMessages");

        assertThat(messages.path(0).path("title").asText()).startsWith("One or more episodes expected");
        assertThat(messages.path(0).path("messages")).isEmpty();
        assertThat(messages.path(1).path("title").asText()).endsWith("e02.mkv");
        assertThat(messages.path(1).path("messages").path(0).asText()).startsWith("Not a Custom Format upgrade");
    }

    private JsonNode firstRow() throws Exception {
        return client.get("/api/v3/queue").path("records").path(0);
    }

    private static Download pack() {
        return Download.usenet("The.Beverly.Hillbillies.S01.DVDRip.x264-PDTV")
                .of(701, 702, 703)
                .quality("DVD")
                .blocked()
                .file(CandidateFile.named("hillbillies.s01e01.mkv", 0, 701))
                .file(CandidateFile.named("hillbillies.s01e02.mkv", 0, 702)
                        .rejected(Rejections.customFormat(App.SONARR, 0, 50)));
    }
}
