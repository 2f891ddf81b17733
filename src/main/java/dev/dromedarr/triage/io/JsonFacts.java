package dev.dromedarr.triage.io;

import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.WriteFacts;

/** The facts of a decision as JSON. */
public final class JsonFacts implements WriteFacts {

    @Override
    public String facts(Decision decision) {
        return Facts.of(decision).json();
    }
}
