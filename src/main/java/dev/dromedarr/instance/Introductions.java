package dev.dromedarr.instance;

/** Who an app says it is. */
public interface Introductions {

    /** As {@code GET /system/status} tells it. */
    record Introduction(String appName, String version) {}

    Introduction ask(Instance instance);
}
