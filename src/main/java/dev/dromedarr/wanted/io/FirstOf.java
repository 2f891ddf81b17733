package dev.dromedarr.wanted.io;

import dev.dromedarr.wanted.Namesakes;
import java.util.ArrayList;
import java.util.List;

/** Asks one, and of what that one does not know the other. */
record FirstOf(Namesakes first, Namesakes second) implements Namesakes {

    @Override
    public List<Known> ask(List<Question> questions) {
        List<Known> known = new ArrayList<>(first.ask(questions));
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == Known.UNKNOWN) {
                open.add(i);
            }
        }
        List<Known> more = second.ask(open.stream().map(questions::get).toList());
        for (int i = 0; i < open.size(); i++) {
            known.set(open.get(i), more.get(i));
        }
        return known;
    }
}
