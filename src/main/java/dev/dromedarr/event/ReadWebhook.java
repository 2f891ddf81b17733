package dev.dromedarr.event;

import dev.dromedarr.instance.Kind;

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
}
