package dev.dromedarr.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls that the facts of a case came from, in their order. Very long ones are cut, and of very many the first are kept. */
public final class Calls {

    private static final int MOST = 20;
    private static final int LONGEST = 300;

    private final List<CallMade> made = new ArrayList<>();
    private int more;

    /** It was answered. */
    public void answered(String call, int status) {
        add(call, Optional.of(status), Optional.empty());
    }

    /** No answer came, or none that could be used. */
    public void failed(String call, String why) {
        add(call, Optional.empty(), Optional.of(cut(why)));
    }

    public List<CallMade> made() {
        List<CallMade> all = new ArrayList<>(made);
        if (more > 0) {
            all.add(new CallMade("and %d more".formatted(more), Optional.empty(), Optional.empty()));
        }
        return List.copyOf(all);
    }

    private void add(String call, Optional<Integer> status, Optional<String> trouble) {
        if (made.size() < MOST) {
            made.add(new CallMade(cut(call), status, trouble));
        } else {
            more++;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
