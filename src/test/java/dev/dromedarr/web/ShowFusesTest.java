package dev.dromedarr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.triage.Fuse;
import dev.dromedarr.triage.Fuses;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowFusesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Fuse> blown = new ArrayList<>(List.of(new Fuse("title/tv/12/1203+1204", "3 actions", NOW)));
    private final ShowFuses fuses = new ShowFuses(new Box(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_is_blown_is_listed_with_its_reason() {
        assertThat(fuses.list(request("")).body())
                .isEqualTo(Map.of(
                        "fuses",
                        List.of(new ShowFuses.View("title/tv/12/1203+1204", "3 actions", "2026-01-01T00:00:00Z"))));
    }

    @Test
    void a_fuse_is_armed_again_by_its_scope() {
        Answer answer = fuses.rearm(request("scope=title%2Ftv%2F12%2F1203%2B1204"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Map.of("scope", "title/tv/12/1203+1204", "status", "armed"));
        assertThat(blown).isEmpty();
    }

    @Test
    void without_a_scope_the_request_is_wrong() {
        assertThatThrownBy(() -> fuses.rearm(request("")))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.status()).isEqualTo(400))
                .hasMessageContaining("?scope=");
    }

    @Test
    void a_fuse_that_is_whole_cannot_be_armed() {
        assertThatThrownBy(() -> fuses.rearm(request("scope=hour")))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.status()).isEqualTo(404))
                .hasMessageContaining("hour");
    }

    private static Request request(String query) {
        return new Request("POST", "/api/v1/triage/fuses/rearm", query, Map.of(), new byte[0], "127.0.0.1");
    }

    private final class Box implements Fuses {

        @Override
        public Optional<Fuse> blown(String scope) {
            return blown.stream().filter(fuse -> fuse.scope().equals(scope)).findFirst();
        }

        @Override
        public List<Fuse> all() {
            return List.copyOf(blown);
        }

        @Override
        public boolean blow(Fuse fuse) {
            return blown.add(fuse);
        }

        @Override
        public boolean rearm(String scope, Instant now) {
            return blown.removeIf(fuse -> fuse.scope().equals(scope));
        }

        @Override
        public int actions(Count count, Instant since, Instant until) {
            return 0;
        }
    }
}
