package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScansTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Scans scans = new Scans(
            new Instances(List.of(
                    instance("tv", Kind.SONARR), instance("movies", Kind.RADARR), instance("idx", Kind.PROWLARR))),
            CLOCK);

    @Test
    void a_scan_has_a_part_for_each_sonarr_and_radarr_and_is_begun_once() {
        Scan scan = scans.order(true);

        assertThat(scan.state()).isEqualTo(Scan.State.WAITING);
        assertThat(scans.next())
                .extracting(job -> job.instance().name() + " " + job.dryRun())
                .containsExactly("tv true", "movies true");
        assertThat(scans.next()).isEmpty();
    }

    @Test
    void there_is_one_scan_at_a_time() {
        scans.order(true);

        assertThatThrownBy(() -> scans.order(false)).isInstanceOf(Denied.class).hasMessageContaining("under way");
        scans.schedule();
        assertThat(scans.next()).extracting(ScanJob::scan).containsOnly(1L);
        scans.schedule();
        assertThat(scans.next()).isEmpty();

        assertThat(scans.lastEnded()).isEmpty();
        scans.ended();
        scans.schedule();
        assertThat(scans.lastEnded()).map(Scan::id).contains(1L);

        assertThat(scans.next()).extracting(ScanJob::scan).containsOnly(2L);
    }

    @Test
    void a_scan_that_waits_is_not_ended_by_the_look_that_found_nothing_to_do() {
        assertThat(scans.next()).isEmpty();
        scans.order(false);
        scans.ended();

        assertThat(scans.next()).hasSize(2);
    }

    @Test
    void what_could_not_be_done_for_one_instance_stands_in_the_scan() {
        scans.order(false);
        List<ScanJob> jobs = scans.next();

        scans.failed(jobs.get(0), "Sonarr \"tv\" cannot be reached");
        scans.ended();

        Scan scan = scans.last().orElseThrow();
        assertThat(scan.state()).isEqualTo(Scan.State.FAILED);
        assertThat(scan.parts().get(0).trouble()).contains("Sonarr \"tv\" cannot be reached");
        assertThat(scan.parts().get(1).trouble()).isEmpty();
    }

    @Test
    void a_straggler_of_an_older_scan_changes_nothing() {
        scans.order(false);
        List<ScanJob> old = scans.next();
        scans.ended();
        Scan fresh = scans.order(false);

        scans.failed(old.get(0), "too late");

        assertThat(scans.last()).contains(fresh);
    }

    private static Instance instance(String name, Kind kind) {
        return new Instance(
                name, kind, URI.create("http://app:1"), new Secret("k".repeat(32)), true, Duration.ofSeconds(5));
    }
}
