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

    /** Where nobody told of namesakes, a name that may be another's is for a person below this. */
    static final double SURE_UNASKED = 0.98;

    /** So many times as often is often. */
    private static final int FEW = 4;

    private static final long NEEDS_A_PERSON =
            Clue.MISTYPED.bit() | Clue.PART_ONLY.bit() | Clue.LONE.bit() | Clue.COUNTRY_DIFFERS.bit();
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

    Match judge(Lead lead) {
        Work work = lead.posting().work();
        long clues = lead.clues() | seen(lead.posting(), lead.clues());
        double rivals = 0;
        Optional<Match.RunnerUp> runnerUp = Optional.empty();
        for (Lead.Rival rival : strongest(lead)) {
            rivals += odds(rival);
        }
        double odds = lead.byId() ? 1 : Math.exp(Weights.of(work.movie()).sum(clues, situation(lead.posting(), clues)));
        double value = lead.byId() ? BY_ID : odds / (1 + odds + rivals);
        for (Lead.Rival rival : strongest(lead)) {
            double other = lead.byId() ? 0 : rival.byId() ? BY_ID : odds(rival) / (1 + odds + rivals);
            if (runnerUp.filter(best -> best.confidence() >= other).isEmpty()) {
                runnerUp = Optional.of(new Match.RunnerUp(index.items().get(rival.item()), other));
            }
        }
        boolean close =
                runnerUp.filter(second -> value - second.confidence() < MARGIN).isPresent();
        boolean blind = value < SURE_UNASKED && !index.told(lead.posting()) && (clues & UNSURE_UNASKED) != 0;
        double told = !lead.byId() && (close || blind || person(work, clues)) ? Math.min(value, FOR_A_PERSON) : value;
        WantedItem item = index.items().get(lead.item());
        return new Match(
                item,
                lead.place(),
                lead.entry(),
                new Confidence(told, telling.parts(item, lead, clues, runnerUp)),
                runnerUp,
                lead.languages(),
                lead.lines());
    }

    /** A short or common title needs its year, or more. */
    private static boolean person(Work work, long clues) {
        boolean bare = Clue.NO_YEAR.in(clues) && !Clue.MARK_SHOWN.in(clues) && !Clue.COUNTRY_SAME.in(clues);
        boolean lone = Clue.NAMESAKE_NONE.in(clues);
        boolean tiny = work.movie() && Clue.LETTERS_4.in(clues);
        return (clues & NEEDS_A_PERSON) != 0 || (bare && !lone && (tiny || (clues & COMMON) != 0));
    }

    private double odds(Lead.Rival rival) {
        if (rival.byId()) {
            return BY_ID / (1 - BY_ID);
        }
        long clues = rival.clues() | seen(rival.posting(), rival.clues());
        return Math.exp(Weights.of(rival.posting().work().movie()).sum(clues, situation(rival.posting(), clues)));
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
            } else if (odds(rival) > odds(best.get(at))) {
                best.set(at, rival);
            }
        }
        return best;
    }

    /** The number of the situation in which all of these clues stand. */
    int situation(Posting posting, long clues) {
        boolean told = index.told(posting) && !Clue.MISTYPED.in(clues);
        return Situation.of(clues, told ? index.namesakes(posting) : Namesakes.Known.UNKNOWN, shown.same(posting) > 0);
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
                    | when(near + other > same, Clue.NO_YEAR_MANY_OTHERS)
                    | when(near + other > 0 && (near + other) * FEW < same, Clue.NO_YEAR_FEW_OTHERS)
                    | when(same > FEW && near + other == 0, Clue.NO_YEAR_SAME_OFTEN)
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
        return Clue.MISTYPED.in(clues) ? more : more | known(namesakes, index.told(posting), clues, near + other > 0);
    }

    /** What is known of namesakes, apart from what the lists show. */
    private static long known(Namesakes.Known namesakes, boolean told, long clues, boolean othersSeen) {
        boolean untold = Clue.NO_YEAR.in(clues);
        boolean near = Clue.NEAR_YEAR.in(clues);
        boolean same = !untold && !near;
        boolean otherTitle = Clue.OTHER_TITLE.in(clues) || Clue.ORIGINAL_TITLE.in(clues);
        return switch (namesakes) {
            case UNKNOWN -> 0;
            case NEAR -> same ? Clue.NAMESAKE_TWIN.bit() : Clue.NAMESAKE_NEAR.bit();
            case DISTANT, NONE -> {
                boolean none = namesakes == Namesakes.Known.NONE;
                yield when(untold && !none, Clue.NAMESAKE_KNOWN)
                        | when(untold && none, Clue.NAMESAKE_NONE)
                        | when(untold && none && othersSeen, Clue.NAMESAKE_NONE_BUT_SEEN)
                        | when(untold && none && otherTitle, Clue.NAMESAKE_NONE_OTHER_TITLE)
                        | when(told && near, Clue.NAMESAKE_NONE_NEAR)
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
