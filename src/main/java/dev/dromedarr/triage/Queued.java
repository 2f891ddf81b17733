package dev.dromedarr.triage;

/**
 * One download in the queue of an app, stuck or not.
 *
 * @param status the client's word, {@code downloading}, {@code completed} …
 * @param state the app's word, {@code importing}, {@code importPending} …; several when its rows differ
 */
public record Queued(String downloadId, String title, String status, String state) {

    /** For people: how far it is. */
    public String spoken() {
        return state.isEmpty() || state.equals(status) ? status : status + ", " + state;
    }
}
