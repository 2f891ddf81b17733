package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how sure each lead is, once it is known what the lists show beside it. */
final class Judge {

    /** What an id decides is as sure as the list's own word. */
    static final double BY_ID = 0.999;
    /** The most that a match may reach when it is for a person to decide. */
    static final double FOR_A_PERSON = 0.94;
    /** The best and the second best must be so far apart. */
    static final double MARGIN = 0.15;

    /** An item counts as found when one of its leads is as sure as this, and not for a person anyway. */
    private static final double FOUND = 0.9;

    /** Where nobody told of namesakes, a name that may be another's is for a person below this. */
    static final double SURE_UNASKED = 0.98;

    /** So many times as often is often. */
    private static final int FEW = 4;

    private static final long NEEDS_A_PERSON = Clue.MISTYPED.bit()
            | Clue.PART_ONLY.bit()
            | Clue.LONE.bit()
            | Clue.SCENE_SHARED.bit()
            | Clue.COUNTRY_DIFFERS.bit();
    private static final long UNSURE_UNASKED = Clue.NO_YEAR.bit() | Clue.NEAR_YEAR.bit();
    private static final long COMMON = Clue.NAMESAKE_KNOWN.bit()
            | Clue.NAMESAKE_NEAR.bit()
            | Clue.NO_YEAR_OTHERS_SEEN.bit()
            | Clue.MARK_MISSING.bit();

    private final WantedIndex index;
    private final Shown shown;
    private final Telling telling;

    Judge(WantedIndex index, Shown shown) {
        this.index = index;
        this.shown = shown;
        this.telling = new Telling(shown);
    }

    /** All that was found for one item. */
    List<Match> judge(List<Lead> leads) {
        List<Reckoned> all = reckon(leads);
        boolean found = found(all);
        return (found ? all : unsure(leads))
                .stream().map(one -> match(one, found)).toList();
    }

    /**
     * How sure the clues make a lead, before experience is asked.
     *
     * @param weights by which it was reckoned
     * @param rivals the odds of all else that the entry may be
     */
    record Reckoned(Lead lead, Weights weights, long clues, int situation, double sure, double rivals) {}

    /** By the usual weights. */
    List<Reckoned> reckon(List<Lead> leads) {
        return leads.stream()
                .map(lead -> reckon(lead, Weights.of(lead.posting().work().movie())))
                .toList();
    }

    /** By the weights of items that may not be in the lists at all. */
    List<Reckoned> unsure(List<Lead> leads) {
        return leads.stream()
                .map(lead -> reckon(lead, Weights.unsure(lead.posting().work().movie())))
                .toList();
    }

    /** Whether one of these, which are all of one item, is sure. */
    static boolean found(List<Reckoned> all) {
        return all.stream().anyMatch(one -> sure(one.sure(), one.clues()));
    }

    /** Whether that is enough for an item to count as found. */
    static boolean sure(double sure, long clues) {
        return sure >= FOUND && (clues & NEEDS_A_PERSON) == 0;
    }

    private Reckoned reckon(Lead lead, Weights weights) {
        long clues = lead.clues() | seen(lead.posting(), lead.clues());
        int situation = situation(lead.posting(), clues);
        if (lead.byId()) {
            return new Reckoned(lead, weights, clues, situation, BY_ID, 0);
        }
        double rivals = strongest(lead).stream()
                .mapToDouble(rival -> odds(rival, weights))
                .sum();
        double odds = Math.exp(weights.sum(clues, situation));
        return new Reckoned(lead, weights, clues, situation, odds / (1 + odds + rivals), rivals);
    }

    private Match match(Reckoned one, boolean found) {
        Lead lead = one.lead();
        Work work = lead.posting().work();
        WantedItem item = index.items().get(lead.item());
        Calibration calibration = Calibration.of(work.movie(), found);
        Optional<Match.RunnerUp> second = runnerUp(one);
        double known = lead.byId() ? BY_ID : calibration.told(one.sure());
        boolean free = lead.byId() ? !Clue.SCENE_SHARED.in(one.clues()) : found && !doubtful(one, second);
        double told = free ? known : Math.min(known, FOR_A_PERSON);
        Optional<Match.RunnerUp> runnerUp =
                second.map(other -> new Match.RunnerUp(other.item(), calibration.told(other.confidence())));
        return new Match(
                item,
                lead.place(),
                lead.entry(),
                new Confidence(told, telling.parts(item, one, runnerUp, told, experience(found, told < known))),
                runnerUp,
                lead.languages(),
                lead.lines());
    }

    private static String experience(boolean found, boolean held) {
        return held ? "a person should look" : found ? "" : "nothing surer was found";
    }

    private boolean doubtful(Reckoned one, Optional<Match.RunnerUp> second) {
        Posting posting = one.lead().posting();
        boolean close =
                second.filter(other -> one.sure() - other.confidence() < MARGIN).isPresent();
        boolean blind = one.sure() < SURE_UNASKED && !index.told(posting) && (one.clues() & UNSURE_UNASKED) != 0;
        return close || blind || person(posting.work(), one.clues());
    }

    /** What else the entry may be before all. */
    private Optional<Match.RunnerUp> runnerUp(Reckoned one) {
        Optional<Match.RunnerUp> best = Optional.empty();
        double odds = Math.exp(one.weights().sum(one.clues(), one.situation()));
        for (Lead.Rival rival : strongest(one.lead())) {
            double other = rival.byId() ? BY_ID : odds(rival, one.weights()) / (1 + odds + one.rivals());
            double sure = one.lead().byId() ? 0 : other;
            if (best.filter(before -> before.confidence() >= sure).isEmpty()) {
                best = Optional.of(new Match.RunnerUp(index.items().get(rival.item()), sure));
            }
        }
        return best;
    }

    /** A short or common title needs its year, or more. */
    private static boolean person(Work work, long clues) {
        boolean bare = Clue.NO_YEAR.in(clues) && !Clue.MARK_SHOWN.in(clues) && !Clue.COUNTRY_SAME.in(clues);
        boolean lone = Clue.NAMESAKE_NONE.in(clues);
        boolean tiny = work.movie() && Clue.LETTERS_4.in(clues);
        return (clues & NEEDS_A_PERSON) != 0 || (bare && !lone && (tiny || (clues & COMMON) != 0));
    }

    private double odds(Lead.Rival rival, Weights weights) {
        if (rival.byId()) {
            return BY_ID / (1 - BY_ID);
        }
        long clues = rival.clues() | seen(rival.posting(), rival.clues());
        return Math.exp(weights.sum(clues, situation(rival.posting(), clues)));
    }

    /** One rival for each work: its other episodes, and other instances that want it too, are the same thing. */
    List<Lead.Rival> strongest(Lead lead) {
        if (lead.rivals().size() < 2) {
            return lead.rivals();
        }
        List<Lead.Rival> best = new ArrayList<>();
        for (Lead.Rival rival : lead.rivals()) {
            int at = 0;
            while (at < best.size()
                    && !best.get(at).posting().work().sameAs(rival.posting().work())) {
                at++;
            }
            if (at == best.size()) {
                best.add(rival);
            } else if (odds(rival, usual(rival)) > odds(best.get(at), usual(rival))) {
                best.set(at, rival);
            }
        }
        return best;
    }

    private static Weights usual(Lead.Rival rival) {
        return Weights.of(rival.posting().work().movie());
    }

    /** The number of the situation in which all of these clues stand. */
    int situation(Posting posting, long clues) {
        boolean told = index.told(posting) && !Clue.MISTYPED.in(clues);
        return Situation.of(
                clues,
                told ? index.namesakes(posting) : Namesakes.Known.UNKNOWN,
                shown.same(posting),
                shown.near(posting),
                shown.other(posting));
    }

    /** What the lists, and the other wanted titles, tell about a key. */
    long seen(Posting posting, long clues) {
        int same = shown.same(posting);
        int near = shown.near(posting);
        int other = shown.other(posting);
        Namesakes.Known namesakes = index.namesakes(posting);
        long more = 0;
        if (Clue.NO_YEAR.in(clues)) {
            more |= when(near + other > 0, Clue.NO_YEAR_OTHERS_SEEN)
                    | when(same > 0 && near + other == 0, Clue.NO_YEAR_SAME_SEEN)
                    | when(!Clue.COUNTRY_SAME.in(clues) && shown.countries(posting), Clue.COUNTRIES_SEEN);
        } else if (Clue.NEAR_YEAR.in(clues)) {
            more |= when(same > 0, Clue.NEAR_SAME_SEEN)
                    | when(other > 0, Clue.NEAR_OTHERS_SEEN)
                    | when(near > 1 && near * FEW > same, Clue.NEAR_OFTEN)
                    | when(same + other == 0, Clue.NEAR_ALONE);
        } else {
            more |= when(other > 0, Clue.SAME_OTHERS_SEEN);
        }
        return Clue.MISTYPED.in(clues)
                ? more | when(shown.slipsOften(posting), Clue.MISTYPED_OFTEN)
                : more | known(namesakes, index.told(posting), clues, near + other > 0);
    }

    /** What is known of namesakes, apart from what the lists show. */
    private static long known(Namesakes.Known namesakes, boolean told, long clues, boolean othersSeen) {
        boolean untold = Clue.NO_YEAR.in(clues);
        boolean near = Clue.NEAR_YEAR.in(clues);
        boolean same = !untold && !near;
        boolean otherTitle = Clue.OTHER_TITLE.in(clues) || Clue.ORIGINAL_TITLE.in(clues);
        return switch (namesakes) {
            case UNKNOWN -> 0;
            case TWIN -> same ? Clue.NAMESAKE_TWIN.bit() : Clue.NAMESAKE_NEAR.bit();
            case NEAR, DISTANT, NONE -> {
                boolean none = namesakes == Namesakes.Known.NONE;
                boolean beside = namesakes == Namesakes.Known.NEAR;
                yield when(!same && beside, Clue.NAMESAKE_NEAR)
                        | when(untold && namesakes == Namesakes.Known.DISTANT, Clue.NAMESAKE_KNOWN)
                        | when(untold && none, Clue.NAMESAKE_NONE)
                        | when(untold && none && othersSeen, Clue.NAMESAKE_NONE_BUT_SEEN)
                        | when(untold && none && otherTitle, Clue.NAMESAKE_NONE_OTHER_TITLE)
                        | when(told && near && !beside, Clue.NAMESAKE_NONE_NEAR)
                        | when(told && same, Clue.TWIN_NONE)
                        | when(told && same && otherTitle, Clue.TWIN_NONE_OTHER_TITLE)
                        | when(told && same && Clue.LOOSELY_SAME.in(clues), Clue.TWIN_NONE_LOOSE);
            }
        };
    }

    private static long when(boolean so, Clue clue) {
        return so ? clue.bit() : 0;
    }
}
