package dev.dromedarr.triage;

/** The verdict on one file of a stuck import. */
public record FileVerdict(Candidate file, Verdict verdict, Reason reason, String message) {}
