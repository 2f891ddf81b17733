package dev.dromedarr.web;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.triage.Decisions;
import dev.dromedarr.triage.PersonalOrder;
import dev.dromedarr.triage.RecordedDecision;
import dev.dromedarr.triage.Verdict;

/** What a person orders: {@code /api/v1/decisions/12/import}, {@code remove} or {@code keep}. */
public final class ReadOrder {

    private final Decisions decisions;

    public ReadOrder(Decisions decisions) {
        this.decisions = decisions;
    }

    public PersonalOrder readOrder(Request request) {
        String verb = request.parts().get(request.parts().size() - 1);
        Verdict verdict = Verdict.of(verb)
                .filter(known -> known != Verdict.WAIT && known.verb().equals(verb))
                .orElseThrow(() -> Denied.notFound("A decision can be overruled with import, remove or keep"));
        RecordedDecision former =
                decisions.find(request.id()).orElseThrow(() -> Denied.notFound("There is no decision " + request.id()));
        return new PersonalOrder(former, verdict);
    }
}
