package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of which somebody should know whether other works have them: few, because a title with its year says enough. */
final class Doubts {

    /** Only a name without a year was found. */
    private static final int BARE = 0;
    /** Only one by another title, or whose year is one off. */
    private static final int UNSURE = 1;
    /** One with title and year was found too, and decides; it helps to choose among the others. */
    private static final int BESIDE = 2;

    private static final long BEYOND_HELP = Clue.MISTYPED.bit()
            | Clue.PART_ONLY.bit()
            | Clue.LONE.bit()
            | Clue.SCENE_SHARED.bit()
            | Clue.MARK_SHOWN.bit();
    private static final long UNCLEAR = Clue.NO_YEAR.bit()
            | Clue.NEAR_YEAR.bit()
            | Clue.OTHER_TITLE.bit()
            | Clue.ORIGINAL_TITLE.bit()
            | Clue.LOOSELY_SAME.bit();

    private record Name(Work work, String text) {}

    private final Map<Name, Integer> urgency = new HashMap<>();

    private Doubts(@Nullable Shortlist[] shortlists) {
        for (Shortlist list : shortlists) {
            if (list != null) {
                add(list.leads());
            }
        }
    }

    /** Asks for the namesakes that matter, and lets the index know them. */
    static void settle(Namesakes namesakes, WantedIndex index, @Nullable Shortlist[] shortlists) {
        if (namesakes == Namesakes.NOBODY) {
            return;
        }
        List<Name> names = new Doubts(shortlists).names();
        List<Namesakes.Known> known = namesakes.ask(names.stream()
                .map(name -> new Namesakes.Question(name.work().first, name.text()))
                .toList());
        Map<Work, Map<String, Namesakes.Known>> told = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            told.computeIfAbsent(names.get(i).work(), none -> new LinkedHashMap<>())
                    .put(names.get(i).text(), known.get(i));
        }
        index.acquaint(told);
    }

    private void add(List<Lead> leads) {
        boolean clear = leads.stream().anyMatch(lead -> lead.byId() || (lead.clues() & (UNCLEAR | BEYOND_HELP)) == 0);
        for (Lead lead : leads) {
            long clues = lead.clues();
            boolean helped = !lead.byId() && (clues & BEYOND_HELP) == 0 && (clues & UNCLEAR) != 0;
            if (helped) {
                Name name = new Name(
                        lead.posting().work(),
                        TitleSpelling.bare(lead.posting().title().text()));
                urgency.merge(name, clear ? BESIDE : Clue.NO_YEAR.in(clues) ? BARE : UNSURE, Math::min);
            }
        }
    }

    /** The most urgent first. */
    private List<Name> names() {
        List<Name> names = new ArrayList<>(urgency.keySet());
        names.sort(Comparator.<Name>comparingInt(name -> urgency.getOrDefault(name, BESIDE))
                .thenComparingInt(name -> name.work().number)
                .thenComparing(Name::text));
        return names;
    }
}
