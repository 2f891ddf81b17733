package dev.dromedarr.app.settings;

import dev.dromedarr.instance.Mask;
import dev.dromedarr.instance.Secret;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The keys of this installation: those that the settings give; where they give none, one made at the first start and kept in the config folder.
 *
 * @param webhook what Sonarr and Radarr present
 * @param api what scripts present
 * @param master what seals the keys of the instances
 */
public record OwnKeys(Secret webhook, Secret api, Secret master) {

    private static final int SHORTEST_MASTER = 32;

    /**
     * The given keys, and those made now or at an earlier start; never shown from then on.
     *
     * @throws dev.dromedarr.fault.Refused when a file cannot be read or made
     */
    public static OwnKeys of(Settings settings) {
        Path folder = settings.configDir();
        var keys = new OwnKeys(
                settings.webhook().secret().orElseGet(() -> webhookFile(settings)
                        .readOrMake(1)),
                settings.apiKey().orElseGet(() -> apiKeyFile(settings).readOrMake(1)),
                settings.secretKey()
                        .orElseGet(() -> new KeyFile(folder.resolve("master-key")).readOrMake(SHORTEST_MASTER)));
        Stream.of(keys.webhook, keys.api, keys.master).forEach(Mask::register);
        return keys;
    }

    /** Where the secret of the webhooks lies when the settings give none. */
    public static KeyFile webhookFile(Settings settings) {
        return new KeyFile(settings.configDir().resolve("webhook-secret"));
    }

    /** By what this engine is known again among others that share its database; made at the first start, and no secret. */
    public static String node(Settings settings) {
        return new KeyFile(settings.configDir().resolve("node-id"))
                .readOrMake(1)
                .reveal();
    }

    /** Where the API key lies when the settings give none. */
    public static KeyFile apiKeyFile(Settings settings) {
        return new KeyFile(settings.configDir().resolve("api-key"));
    }
}
