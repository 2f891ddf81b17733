package dev.dromedarr.triage;

import dev.dromedarr.event.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The book of decisions: each kept once per state, with all its facts. */
public interface Decisions {

    /** An id, and whether the decision differs from the last one on the same download. */
    record Noted(long id, boolean fresh) {}

    /** What to list; an empty part matches everything, the title by a part of it, case ignored. */
    record Filter(
            Optional<String> instance, Optional<Verdict> action, Optional<Reason> reason, Optional<String> title) {}

    /**
     * Writes it down, unless the last decision on this download is the same in verdict, reason, message and dry run, or a
     * person said that it is kept. What a person orders is written down each time.
     */
    Noted note(Decision decision, Instant now);

    /** What a person keeps, and when it was first missed in the queue. */
    record Kept(long id, String downloadId, Optional<Instant> left) {}

    /** The downloads of this instance that a person keeps. */
    List<Kept> kept(String instance);

    /** The person's word holds no longer: others decide again. */
    void letGo(long id);

    /** What came of it. */
    void result(long id, String result, Instant now);

    /** The download left the queue without us: the result of the last decision on it, unless that has one or a person keeps it. */
    void left(String instance, String downloadId, String result, Instant now);

    /** What was told of it is no longer so. */
    void withdraw(long id);

    Optional<RecordedDecision> find(long id);

    /** Newest first. */
    Page<RecordedDecision> list(Filter filter, int page, int pageSize);
}
