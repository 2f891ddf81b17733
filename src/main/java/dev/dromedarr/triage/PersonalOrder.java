package dev.dromedarr.triage;

/**
 * A person wants otherwise.
 *
 * @param former the decision that is overruled
 * @param verdict import, remove or keep
 */
public record PersonalOrder(RecordedDecision former, Verdict verdict) {}
