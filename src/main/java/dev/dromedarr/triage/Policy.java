package dev.dromedarr.triage;

/**
 * What a person decided about triage.
 *
 * @param worthwhileGain points that a grab must be better by to be forced in
 * @param allowLowerQuality whether a file of lower quality may be forced in for its score
 * @param keepTag the label on series and movies that are to be left alone
 * @param dismiss whether a download that is kept for its lower score leaves the queue, and stays in its client
 */
public record Policy(int worthwhileGain, boolean allowLowerQuality, String keepTag, boolean dismiss, boolean dryRun) {}
