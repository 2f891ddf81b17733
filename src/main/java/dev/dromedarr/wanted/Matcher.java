package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Catalogue.Snapshot;
import dev.dromedarr.playlist.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wanted among all entries of all lists. The wanted titles make a small index, and the long lists pass it by once:
 * each name costs one look, however much is wanted.
 */
public final class Matcher {

    /** Confidences this near to each other are equal, and taste decides. */
    private static final double EQUALS = 0.02;

    /** More copies of one movie than a person would choose from. */
    public static final int USUAL_MOST = 20;

    private final Namesakes namesakes;
    private final Preferences preferences;
    private final Rejections rejections;
    private final double least;
    private final int workers;
    private final int most;
    private final boolean bestOnly;

    /**
     * A matcher with these habits.
     *
     * @param least matches below this confidence are not told
     * @param workers how many threads read the lists
     * @param most so many entries are kept for one item, and the others counted
     */
    public Matcher(
            Namesakes namesakes, Preferences preferences, Rejections rejections, double least, int workers, int most) {
        this(namesakes, preferences, rejections, least, workers, most, false);
    }

    private Matcher(
            Namesakes namesakes,
            Preferences preferences,
            Rejections rejections,
            double least,
            int workers,
            int most,
            boolean bestOnly) {
        this.namesakes = namesakes;
        this.preferences = preferences;
        this.rejections = rejections;
        this.least = least;
        this.workers = workers;
        this.most = most;
        this.bestOnly = bestOnly;
    }

    /** One that tells only the best match of each item; it weighs the others too, and holds on to none of them. */
    public Matcher bestOnly() {
        return new Matcher(namesakes, preferences, rejections, least, workers, most, true);
    }

    /**
     * Looks for all of these.
     *
     * @param underWay what an app already downloads, and what is ordered: it is not looked for
     */
    public Matches match(List<WantedItem> wanted, Set<WantedItem> underWay, Snapshot lists) {
        WantedIndex index = new WantedIndex(
                wanted.stream().filter(item -> !underWay.contains(item)).toList());
        Found found = scan(index, lists);
        Doubts.settle(namesakes, index, found.shortlists());
        Judge judge = new Judge(index, found.shown());
        List<Matches.OfItem> items = new ArrayList<>();
        for (int i = 0; i < index.items().size(); i++) {
            @Nullable Shortlist list = found.shortlists()[i];
            found.shortlists()[i] = null;
            List<Match> matches = list == null ? List.of() : judged(judge, list);
            if (list != null && !matches.isEmpty()) {
                items.add(new Matches.OfItem(index.items().get(i), matches, list.more()));
            }
        }
        return new Matches(items, index.items().size(), found.tally());
    }

    private List<Match> judged(Judge judge, Shortlist list) {
        record Ranked(Match match, int rank) {}
        Comparator<Ranked> likedFirst = Comparator.<Ranked>comparingDouble(
                        one -> -Math.rint(one.match().confidence().value() / EQUALS))
                .thenComparing(Ranked::rank);
        List<Match> matches = judge.judge(list.leads());
        return IntStream.range(0, matches.size())
                .mapToObj(i -> new Ranked(matches.get(i), list.leads().get(i).rank()))
                .filter(one -> one.match().confidence().value() >= least)
                .sorted(likedFirst)
                .limit(bestOnly ? 1 : Long.MAX_VALUE)
                .map(Ranked::match)
                .toList();
    }

    /** What all workers found together. */
    @SuppressWarnings("ArrayRecordComponent") // one for each item, by its number; never compared
    record Found(@Nullable Shortlist[] shortlists, Shown shown, Tally tally) {}

    Found scan(WantedIndex index, Snapshot lists) {
        List<Pass> passes = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            passes.add(new Pass(index, preferences, rejections, most));
        }
        Tally tally = lists.scan(workers, passes::get);
        Pass all = passes.get(0);
        passes.subList(1, workers).forEach(all::add);
        return new Found(all.shortlists(), all.shown(), tally);
    }
}
