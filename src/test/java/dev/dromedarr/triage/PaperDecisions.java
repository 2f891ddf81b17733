package dev.dromedarr.triage;

import dev.dromedarr.event.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The book of decisions on paper: what came of them, and what people keep; each was made for a grab of this score. */
final class PaperDecisions implements Decisions {
    final List<String> told = new ArrayList<>();
    final Map<Long, Kept> kept = new TreeMap<>();
    Optional<Integer> grabScore = Optional.empty();

    @Override
    public Noted note(Decision decision, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Kept> kept(String instance) {
        return List.copyOf(kept.values());
    }

    @Override
    public void letGo(long id) {
        kept.remove(id);
    }

    @Override
    public void result(long id, String result, Instant now) {
        told.add(result);
        kept.computeIfPresent(id, (key, keep) -> new Kept(id, keep.downloadId(), Optional.of(now)));
    }

    @Override
    public void left(String instance, String downloadId, String result, Instant now) {
        told.add(result);
    }

    @Override
    public void withdraw(long id) {
        kept.computeIfPresent(id, (key, keep) -> new Kept(id, keep.downloadId(), Optional.empty()));
    }

    @Override
    public Optional<RecordedDecision> find(long id) {
        return Optional.of(new RecordedDecision(
                id,
                Instant.EPOCH,
                "tv",
                "HASH",
                Cases.TITLE,
                Verdict.FORCE_IMPORT,
                Reason.BETTER_SCORE,
                "",
                false,
                grabScore,
                Optional.empty(),
                "{}",
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public Page<RecordedDecision> list(Filter filter, int page, int pageSize) {
        throw new UnsupportedOperationException();
    }
}
