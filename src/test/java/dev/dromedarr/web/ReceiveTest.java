package dev.dromedarr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dromedarr.event.Journal;
import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.event.io.JsonWebhook;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiveTest {

    private final Stored journal = new Stored();

    @Test
    void only_what_needs_a_person_waits_to_be_taken_up() {
        receive("/webhook/sonarr", "{\"eventType\":\"ManualInteractionRequired\"}", instance("tv"));
        receive("/webhook/sonarr", "{\"eventType\":\"Grab\"}", instance("tv"));
        receive("/webhook/sonarr", "{\"eventType\":\"Test\"}", instance("tv"));

        assertThat(journal.waiting).containsExactly(true, false, false);
    }

    @Test
    void who_is_not_known_yet_keeps_the_name_it_gives_itself() {
        Answer answer = receive("/webhook/sonarr", "{\"eventType\":\"Grab\",\"instanceName\":\"4k\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).asString().contains("warning", "/webhook/sonarr/NAME");
        assertThat(journal.webhooks)
                .singleElement()
                .extracting(Webhook::instance)
                .isEqualTo(Optional.of("4k"));
    }

    @Test
    void a_name_in_the_address_may_hold_what_names_hold() {
        Answer answer = receive("/webhook/sonarr/My%20TV+1", "{\"eventType\":\"Test\"}", instance("my tv+1"));

        assertThat(answer.body()).asString().contains("instance=my tv+1", "Dromedarr hears you");
    }

    @Test
    void what_cannot_be_stored_is_not_answered() {
        journal.broken = true;

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> receive("/webhook/sonarr", "{\"eventType\":\"Grab\"}", instance("tv")));
    }

    private Answer receive(String path, String body, Instance... instances) {
        var receive = new Receive(
                new JsonWebhook(), new Instances(List.of(instances)), journal, webhook -> {}, Clock.systemUTC());
        return receive.receive(
                new Request("POST", path, "", Map.of(), body.getBytes(StandardCharsets.UTF_8), "127.0.0.1"));
    }

    private static Instance instance(String name) {
        return new Instance(
                name, Kind.SONARR, URI.create("http://localhost"), new Secret("k"), true, Duration.ofSeconds(1));
    }

    /** A journal that only takes in. */
    private static final class Stored implements Journal {

        private final List<Webhook> webhooks = new ArrayList<>();
        private final List<Boolean> waiting = new ArrayList<>();
        private boolean broken;

        @Override
        public long store(Webhook webhook, Instant now, boolean waits) {
            if (broken) {
                throw new Unavailable("The disk is away");
            }
            webhooks.add(webhook);
            waiting.add(waits);
            return webhooks.size();
        }

        @Override
        public List<JournalEntry> due(Instant now, int most) {
            return List.of();
        }

        @Override
        public void done(long id, Instant now) {}

        @Override
        public void again(long id, String why, Instant at) {}

        @Override
        public void park(JournalEntry entry, String step, String why, Instant now) {}

        @Override
        public int waiting() {
            return 0;
        }
    }
}
