package dev.dromedarr.triage.io;

import static dev.dromedarr.triage.io.Samples.decision;
import static dev.dromedarr.triage.io.Samples.forceImport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.triage.Case;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.Decisions.Filter;
import dev.dromedarr.triage.Decisions.Noted;
import dev.dromedarr.triage.Privacy;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.RecordedDecision;
import dev.dromedarr.triage.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Filter ALL = filter(null, null, null, null);

    private final Database database;
    private final SqlDecisions decisions;

    SqlDecisionsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        decisions = new SqlDecisions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_decision_is_kept_with_all_its_facts_and_never_with_the_wire() {
        long id = decisions.note(forceImport("ABC"), NOW).id();

        var kept = decisions.find(id).orElseThrow();

        assertThat(kept)
                .isEqualTo(new RecordedDecision(
                        id,
                        NOW,
                        "tv",
                        "ABC",
                        "A.Show.S01E01.1080p-GRP",
                        Verdict.FORCE_IMPORT,
                        Reason.BETTER_SCORE,
                        "20 points higher",
                        false,
                        Optional.of(30),
                        Optional.of(10),
                        kept.facts(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(kept.facts()).isEqualTo("""
                {"title":"A.Show.S01E01.1080p-GRP","state":"importBlocked","protocol":"TORRENT","indexer":"Indexer",\
                "privacy":"PRIVATE","clientTrouble":null,"grabScore":30,"grab":{"sourceTitle":"The grab","score":30,"indexer":"Indexer",\
                "owners":[1],"episodes":[1,2],"matchedById":false,"quality":"WEBDL-1080p","languages":["English"],\
                "formats":["Remux","x265"]},"rule":5,"inWords":"The file itself lacks: Remux. \
                Grabbed 3 times within 7 days without an import.",\
                "loops":[{"episodes":[1,2],"grabs":3,"imports":0,"inWords":"Grabbed 3 times within 7 days without an import"}],\
                "messages":["Not a Custom Format upgrade"],\
                "tags":["a","b"],"missing":null,"owner":1,"episodes":[1,2,3],"queueIds":[7],"queueScore":5,\
                "files":[{"path":"/downloads/a.mkv","label":"S01E01","episodes":[1,2],\
                "verdict":"FORCE_IMPORT","reason":"BETTER_SCORE","message":"20 points higher","score":28,"quality":"WEBDL-1080p",\
                "owned":[{"id":10,"score":10,"quality":"WEBDL-1080p","path":"/tv/owned-10.mkv","languages":["English"],\
                "formats":["HDR10"]},\
                {"id":4,"score":4,"quality":"WEBDL-1080p","path":"/tv/owned-4.mkv","languages":["English"],\
                "formats":["HDR10"]}],"rejections":["Not an upgrade"],\
                "causes":["CUSTOM_FORMAT"],"owner":1,"replaces":[9],"rule":5,"languages":["English"],"formats":["x265"],\
                "formatsGained":[],"formatsLost":[],"formatsLacking":["Remux"],"inWords":"The file itself lacks: Remux. \
                Grabbed 3 times within 7 days without an import."},\
                {"path":"/downloads/b.mkv","label":"S01E01","episodes":[1,2],"verdict":"WAIT","reason":"TOO_CLOSE",\
                "message":"5 points higher","score":28,"quality":"WEBDL-1080p","owned":[{"id":25,"score":25,"quality":"WEBDL-1080p",\
                "path":"/tv/owned-25.mkv","languages":["English"],"formats":["HDR10"]}],\
                "rejections":["Not an upgrade"],"causes":["CUSTOM_FORMAT"],"owner":1,"replaces":[9],\
                "rule":5,"languages":["English"],"formats":["x265"],\
                "formatsGained":["Remux","x265"],"formatsLost":["HDR10"],"formatsLacking":["Remux"],\
                "inWords":"Gains: Remux, x265. Loses: HDR10. The file itself lacks: Remux. \
                Grabbed 3 times within 7 days without an import."}],\
                "calls":[{"call":"GET /api/v3/tag","status":200,"trouble":null}]}""");
    }

    @Test
    void a_case_of_which_little_is_known_is_kept_as_well() {
        var stuck = forceImport("ABC").stuck();
        var subject = new Case(
                stuck,
                Optional.of("history failed"),
                Set.of(),
                Optional.empty(),
                Privacy.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        long id = decisions
                .note(new Decision(subject, Verdict.WAIT, Reason.NOT_ASKED, "zero\0", List.of(), false, true), NOW)
                .id();

        var kept = decisions.find(id).orElseThrow();
        assertThat(kept.ownedScore()).isEmpty();
        assertThat(kept.grabScore()).contains(5);
        assertThat(kept.facts()).contains("\"grab\":null", "\"missing\":\"history failed\"", "\"files\":[]");
    }

    @Test
    void what_was_decided_last_is_not_written_again() {
        var first = decisions.note(forceImport("ABC"), NOW);

        assertThat(first.fresh()).isTrue();
        assertThat(decisions.note(forceImport("ABC"), NOW.plusSeconds(60))).isEqualTo(new Noted(first.id(), false));
        assertThat(decisions.note(forceImport("OTHER"), NOW).fresh()).isTrue();
    }

    @Test
    void a_change_of_verdict_reason_message_or_dry_run_is_fresh_and_so_is_the_way_back() {
        var states = List.of(
                decision("tv", "ABC", "t", Verdict.WAIT, Reason.TOO_CLOSE, "m", false),
                decision("tv", "ABC", "t", Verdict.KEEP, Reason.TOO_CLOSE, "m", false),
                decision("tv", "ABC", "t", Verdict.KEEP, Reason.WORSE_SCORE, "m", false),
                decision("tv", "ABC", "t", Verdict.KEEP, Reason.WORSE_SCORE, "n", false),
                decision("tv", "ABC", "t", Verdict.KEEP, Reason.WORSE_SCORE, "n", true),
                decision("tv2", "ABC", "t", Verdict.KEEP, Reason.WORSE_SCORE, "n", true),
                decision("tv", "ABC", "t", Verdict.WAIT, Reason.TOO_CLOSE, "m", false));

        assertThat(states).allMatch(state -> decisions.note(state, NOW).fresh());
    }

    @Test
    void the_same_decision_noted_by_many_at_once_is_fresh_once() throws Exception {
        decisions.note(decision("tv", "ABC", "t", Verdict.WAIT, Reason.TOO_CLOSE, "before", false), NOW);
        Callable<Noted> note = () -> decisions.note(forceImport("ABC"), NOW);

        var threads = Executors.newFixedThreadPool(8);
        int fresh = 0;
        for (var noted : threads.invokeAll(Collections.nCopies(32, note))) {
            fresh += noted.get().fresh() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(fresh).isEqualTo(1);
        assertThat(decisions.list(ALL, 1, 1).totalRecords()).isEqualTo(2);
    }

    @Test
    void the_result_is_told_with_the_decision() {
        long id = decisions.note(forceImport("ABC"), NOW).id();

        decisions.result(id, "imported", NOW.plusSeconds(5));

        var kept = decisions.find(id).orElseThrow();
        assertThat(kept.result()).contains("imported");
        assertThat(kept.resultAt()).contains(NOW.plusSeconds(5));
    }

    @Test
    void the_newest_come_first_page_by_page() {
        for (int i = 1; i <= 5; i++) {
            decisions.note(forceImport("id" + i), NOW);
        }

        var page = decisions.list(ALL, 2, 2);

        assertThat(page.records()).extracting(RecordedDecision::downloadId).containsExactly("id3", "id2");
        assertThat(page.totalRecords()).isEqualTo(5);
        assertThat(decisions.list(ALL, 4, 2).records()).isEmpty();
    }

    @Test
    void filters_work_alone_and_together() {
        decisions.note(decision("tv", "1", "A Show", Verdict.WAIT, Reason.TOO_CLOSE, "m", false), NOW);
        decisions.note(decision("tv", "2", "A Show", Verdict.KEEP, Reason.WORSE_SCORE, "m", false), NOW);
        decisions.note(decision("anime", "3", "A Show", Verdict.KEEP, Reason.PROTECTED, "m", false), NOW);

        assertThat(found(filter("tv", null, null, null))).containsExactly("2", "1");
        assertThat(found(filter(null, Verdict.KEEP, null, null))).containsExactly("3", "2");
        assertThat(found(filter(null, null, Reason.PROTECTED, null))).containsExactly("3");
        assertThat(found(filter("tv", Verdict.KEEP, Reason.WORSE_SCORE, "show")))
                .containsExactly("2");
        assertThat(found(filter("tv", Verdict.KEEP, Reason.PROTECTED, "show"))).isEmpty();
    }

    @Test
    void titles_are_found_by_a_part_whatever_its_case_or_signs() {
        decisions.note(forceImport("percent", "100%_sure"), NOW);
        decisions.note(forceImport("plain", "100 per cent sure!"), NOW);
        decisions.note(forceImport("accent", "L'ÉTÉ à ÖREBRO"), NOW);

        assertThat(found(filter(null, null, null, "SURE"))).containsExactly("plain", "percent");
        assertThat(found(filter(null, null, null, "0%"))).containsExactly("percent");
        assertThat(found(filter(null, null, null, "%_s"))).containsExactly("percent");
        assertThat(found(filter(null, null, null, "_"))).containsExactly("percent");
        assertThat(found(filter(null, null, null, "sure!"))).containsExactly("plain");
        assertThat(found(filter(null, null, null, "été À ö"))).containsExactly("accent");
        assertThat(found(filter(null, null, null, "' OR TRUE --"))).isEmpty();
    }

    private List<String> found(Filter filter) {
        var page = decisions.list(filter, 1, 10);
        assertThat(page.totalRecords()).isEqualTo(page.records().size());
        return page.records().stream().map(RecordedDecision::downloadId).toList();
    }

    private static Filter filter(
            @Nullable String instance, @Nullable Verdict action, @Nullable Reason reason, @Nullable String title) {
        return new Filter(
                Optional.ofNullable(instance),
                Optional.ofNullable(action),
                Optional.ofNullable(reason),
                Optional.ofNullable(title));
    }
}
