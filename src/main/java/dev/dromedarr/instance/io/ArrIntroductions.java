package dev.dromedarr.instance.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Introductions;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;

/** Asks {@code GET /api/v3/system/status} (Sonarr v4, Radarr v5 and v6), or {@code /api/v1} (Prowlarr v1 and v2). */
public final class ArrIntroductions implements Introductions {

    private final Door door;

    public ArrIntroductions(Door door) {
        this.door = door;
    }

    @Override
    public Introduction ask(Instance instance) {
        Call question = Call.get(instance, instance.kind().api() + "/system/status");
        JsonNode status = Json.read(door.ask(instance.kind().advises() ? question.atMostOnce() : question));
        String name = Json.text(status, "appName")
                .orElseThrow(() -> new Refused(instance.spoken() + " does not say who it is; is this the address of a "
                        + instance.kind().title() + "?"));
        return new Introduction(name, Json.text(status, "version").orElse("unknown"));
    }
}
