package dev.dromedarr.web;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.triage.Actions;
import dev.dromedarr.triage.Decisions;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What triage decided, for people and programs. */
public final class ShowDecisions {

    private static final int LARGEST_PAGE = 1000;
    private static final int USUAL_PAGE = 50;

    private final Decisions decisions;
    private final Actions actions;

    public ShowDecisions(Decisions decisions, Actions actions) {
        this.decisions = decisions;
        this.actions = actions;
    }

    public Answer list(Request request) {
        var filter = new Decisions.Filter(
                request.parameter("instance"),
                request.parameter("action").map(ShowDecisions::action),
                request.parameter("reason").map(ShowDecisions::reason),
                request.parameter("title"));
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", USUAL_PAGE, 1, LARGEST_PAGE);
        return Answer.json(200, decisions.list(filter, page, size).map(DecisionView::of));
    }

    public Answer find(Request request) {
        return decisions
                .find(request.id())
                .map(decision -> Answer.json(200, DecisionView.Whole.of(decision, actions.of(decision.id()))))
                .orElseThrow(() -> Denied.notFound("There is no decision " + request.id()));
    }

    private static Verdict action(String word) {
        return Verdict.of(word)
                .orElseThrow(() -> Denied.malformed("action must be one of FORCE_IMPORT, REMOVE, KEEP, WAIT"));
    }

    private static Reason reason(String word) {
        return Optional.of(word.toUpperCase(Locale.ROOT))
                .flatMap(name -> Stream.of(Reason.values())
                        .filter(reason -> reason.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> Denied.malformed("reason must be one of "
                        + String.join(
                                ", ",
                                Stream.of(Reason.values()).map(Reason::name).toList())));
    }
}
