package dev.dromedarr.io.arr;

/** The one door to the apps: each call passes the limits, the breaker and the retries of its instance. */
public interface Door {

    /**
     * Asks an app.
     *
     * @return a JSON answer of success
     * @throws dev.dromedarr.fault.Unavailable when it is silent, after the retries that are safe
     * @throws dev.dromedarr.fault.Refused when it says no
     */
    Answer ask(Call call);
}
