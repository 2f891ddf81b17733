package dev.dromedarr.io.arr;

import dev.dromedarr.fault.Unavailable;

/** Tells silence from an answer: what may be better in a minute becomes {@code Unavailable}, so that breaker and retries see it. */
public final class Listen {

    public Answer listen(Answer answer) {
        String who = answer.call().instance().spoken();
        int status = answer.status();
        if (status == 503 && answer.body().contains("starting up")) {
            throw new Unavailable(who + " is still starting; it is asked again");
        }
        if (status == 429) {
            throw new Unavailable(who + " says that we ask too often (HTTP 429); lower arr.calls-per-second");
        }
        if (status == 500 && answer.json()) {
            throw Unavailable.onlyThis("%s failed at %s %s%s"
                    .formatted(who, answer.call().method(), answer.call().path(), AppError.said(answer)));
        }
        if (status >= 500) {
            throw new Unavailable("%s failed at %s %s with HTTP %d%s"
                    .formatted(who, answer.call().method(), answer.call().path(), status, AppError.said(answer)));
        }
        return answer;
    }
}
