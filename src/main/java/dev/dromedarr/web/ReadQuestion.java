package dev.dromedarr.web;

import dev.dromedarr.triage.Question;

/** Reads which download a person asks about. */
public interface ReadQuestion {

    /**
     * Reads the body.
     *
     * @throws dev.dromedarr.fault.Denied when it names no instance, or no download
     */
    Question readQuestion(Request request);
}
