package dev.dromedarr.wanted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Goes through labelled sets as the matcher does, each once while nobody tells of namesakes and once while somebody does. */
final class Lessons {

    private Lessons() {}

    /** Whoever learns from what was found. */
    interface Pupil {
        /** What was found for one item. */
        void learn(LabelledSet set, Judge judge, List<Taught> leads);
    }

    /**
     * One entry that was found for an item.
     *
     * @param series the work in its set: its episodes are right or wrong together
     */
    record Taught(Lead lead, Series series, boolean movie, boolean right) {}

    /** A work of one set. */
    record Series(int set, int work) {}

    static void read(String[] folders, Pupil pupil) throws IOException {
        for (int i = 0; i < folders.length; i++) {
            read(i, new LabelledSet(Path.of(folders[i])), pupil);
        }
    }

    private static void read(int number, LabelledSet set, Pupil pupil) throws IOException {
        WantedIndex index = new WantedIndex(set.wanted());
        try (PlainLists open = set.lists()) {
            Matcher.Found found =
                    new Matcher(Namesakes.NOBODY, Preferences.NONE, Rejections.NONE, 0, 2, 1000).scan(index, open);
            teach(number, set, index, found, pupil);
            Doubts.settle(set.namesakes(), index, found.shortlists());
            teach(number, set, index, found, pupil);
        }
    }

    private static void teach(int number, LabelledSet set, WantedIndex index, Matcher.Found found, Pupil pupil) {
        Judge judge = new Judge(index, found.shown());
        for (Shortlist list : found.shortlists()) {
            if (list != null) {
                pupil.learn(
                        set,
                        judge,
                        list.leads().stream()
                                .map(lead -> taught(number, set, index, lead))
                                .toList());
            }
        }
    }

    private static Taught taught(int number, LabelledSet set, WantedIndex index, Lead lead) {
        WantedItem item = index.items().get(lead.item());
        return new Taught(
                lead,
                new Series(number, lead.posting().work().number),
                item.movie(),
                set.right(item, lead.entry().address().reveal()));
    }

    /** How much each of a work's examples counts: the more there are the less, for they are right or wrong together. */
    static <T> Map<Series, Double> shares(List<T> examples, Function<T, Series> series) {
        Map<Series, Double> shares = new HashMap<>();
        examples.forEach(example -> shares.merge(series.apply(example), 1.0, Double::sum));
        shares.replaceAll((work, count) -> 1 / Math.sqrt(count));
        return shares;
    }
}
