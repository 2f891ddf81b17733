package dev.dromedarr.triage;

/** Writes all that a decision was made from. */
public interface WriteFacts {

    /** As JSON, in the shape that decisions in the book have. */
    String facts(Decision decision);
}
