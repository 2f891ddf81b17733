package dev.dromedarr.download;

import dev.dromedarr.event.Failure;
import dev.dromedarr.event.Failures;
import dev.dromedarr.event.Page;
import java.time.Instant;
import java.util.Optional;

/** The failures, with the way back for downloads among them: sent again, they go on with what came so far; forgotten, they are cancelled. */
public final class FailedDownloads implements Failures {

    private final Failures all;
    private final ByHand byHand;

    public FailedDownloads(Failures all, ByHand byHand) {
        this.all = all;
        this.byHand = byHand;
    }

    @Override
    public Page<Failure> list(int page, int pageSize) {
        return all.list(page, pageSize);
    }

    @Override
    public Optional<Failure> find(long id) {
        return all.find(id);
    }

    @Override
    public boolean again(long id, Instant now) {
        Optional<Long> download = download(id);
        return download.map(of -> {
                    byHand.retry(of);
                    return true;
                })
                .orElseGet(() -> all.again(id, now));
    }

    @Override
    public boolean forget(long id) {
        Optional<Long> download = download(id);
        return download.map(of -> {
                    byHand.forget(of);
                    return true;
                })
                .orElseGet(() -> all.forget(id));
    }

    @Override
    public int count() {
        return all.count();
    }

    private Optional<Long> download(long id) {
        return all.find(id).flatMap(Failure::downloadId);
    }
}
