package dev.dromedarr.triage;

import dev.dromedarr.event.Page;
import java.time.Instant;
import java.util.Optional;

/** The book of decisions: each kept once per state, with all its facts. */
public interface Decisions {

    /** An id, and whether the decision differs from the last one on the same download. */
    record Noted(long id, boolean fresh) {}

    /** What to list; an empty part matches everything, the title by a part of it, case ignored. */
    record Filter(
            Optional<String> instance, Optional<Verdict> action, Optional<Reason> reason, Optional<String> title) {}

    /** Writes it down, unless the last decision on this download is the same in verdict, reason, message and dry run. */
    Noted note(Decision decision, Instant now);

    /** What came of it. */
    void result(long id, String result, Instant now);

    Optional<RecordedDecision> find(long id);

    /** Newest first. */
    Page<RecordedDecision> list(Filter filter, int page, int pageSize);
}
