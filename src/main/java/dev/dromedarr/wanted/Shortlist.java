package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.List;

/** The best entries for one wanted item; however many there are, only so many are kept. */
final class Shortlist {

    private final List<Lead> leads = new ArrayList<>(2);
    private final int most;
    private long more;

    Shortlist(int most) {
        this.most = most;
    }

    /** Whether an entry of this worth may still get in. */
    boolean admits(boolean byId, double sum) {
        if (leads.size() < most) {
            return true;
        }
        Lead last = leads.get(most - 1);
        boolean admitted = byId == last.byId() ? Math.rint(sum * 10) >= Math.rint(last.sum() * 10) : byId;
        more += admitted ? 0 : 1;
        return admitted;
    }

    void add(Lead lead) {
        int at = leads.size();
        while (at > 0 && Lead.BEST_FIRST.compare(lead, leads.get(at - 1)) < 0) {
            at--;
        }
        leads.add(at, lead);
        if (leads.size() > most) {
            leads.remove(most);
            more++;
        }
    }

    void addAll(Shortlist other) {
        more += other.more;
        other.leads.forEach(this::add);
    }

    List<Lead> leads() {
        return leads;
    }

    /** How many were found and not kept. */
    long more() {
        return more;
    }
}
