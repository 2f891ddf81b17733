package dev.dromedarr.web;

import dev.dromedarr.event.Journal;
import dev.dromedarr.event.ReadWebhook;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.event.Webhook.Meaning;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes a webhook in: finds whose it is, stores it, and only then answers. */
public final class Receive {

    private final ReadWebhook reader;
    private final Instances instances;
    private final Journal journal;
    private final Consumer<Webhook> heard;
    private final Clock clock;

    /** @param heard hears of each webhook, too, whether there is something to do about it or not */
    public Receive(ReadWebhook reader, Instances instances, Journal journal, Consumer<Webhook> heard, Clock clock) {
        this.reader = reader;
        this.instances = instances;
        this.journal = journal;
        this.heard = heard;
        this.clock = clock;
    }

    public Answer receive(Request request) {
        List<String> parts = request.parts();
        Kind kind = parts.stream()
                .skip(1)
                .findFirst()
                .flatMap(Kind::of)
                .filter(Kind::triaged)
                .filter(known -> parts.size() <= 3)
                .orElseThrow(() -> Denied.notFound("Webhooks come to /webhook/sonarr or /webhook/radarr"));
        ReadWebhook.Reading reading = reader.read(kind, request.body());
        Optional<Instance> owner = parts.size() == 3
                ? Optional.of(named(kind, parts.get(2)))
                : instances.speaking(kind, reading.instanceName());
        // An owner who is not known yet keeps the name that it gave itself: it may be configured later.
        Webhook webhook = reading.webhook().of(owner.map(Instance::name).or(() -> Optional.of(reading.instanceName())
                .filter(name -> !name.isBlank())));

        long id = journal.store(webhook, clock.instant(), webhook.meaning() == Meaning.MANUAL_INTERACTION);
        heard.accept(webhook);
        return Answer.json(202, answer(webhook, owner, id));
    }

    private Instance named(Kind kind, String name) {
        return instances
                .find(name)
                .filter(instance -> instance.kind() == kind)
                .orElseThrow(() ->
                        Denied.notFound("No %s is called \"%s\" here; %s".formatted(kind.title(), name, known(kind))));
    }

    private String known(Kind kind) {
        String names = instances.of(kind).stream().map(Instance::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "none is configured: set %s_URL and %s_API_KEY".formatted(kind.name(), kind.name())
                : "known are: " + names;
    }

    private static Map<String, Object> answer(Webhook webhook, Optional<Instance> owner, long id) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", "accepted");
        answer.put("id", id);
        answer.put("eventType", webhook.eventType());
        owner.ifPresent(instance -> answer.put("instance", instance.name()));
        if (owner.isEmpty()) {
            answer.put(
                    "warning",
                    "No instance is known for this webhook; configure it, or name it in the address: /webhook/%s/NAME"
                            .formatted(webhook.kind().word()));
        } else if (webhook.meaning() == Meaning.TEST) {
            answer.put("message", "Dromedarr hears you");
        }
        return answer;
    }
}
