package dev.dromedarr.event;

import dev.dromedarr.instance.Kind;
import java.nio.charset.StandardCharsets;

/** Reads the body of a webhook. */
public interface ReadWebhook {

    /** What a body says. */
    record Reading(Webhook webhook, String instanceName) {}

    /**
     * Reads a body.
     *
     * @throws dev.dromedarr.fault.Denied when it is not a JSON object with an {@code eventType}
     */
    Reading read(Kind kind, byte[] body);

    /** What the app that sent a stored webhook calls itself. */
    default String instanceName(Webhook webhook) {
        return read(webhook.kind(), webhook.payload().getBytes(StandardCharsets.UTF_8))
                .instanceName();
    }
}
