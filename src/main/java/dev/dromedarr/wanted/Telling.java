package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Tells the parts of a confidence in words. */
final class Telling {

    private final Shown shown;

    Telling(Shown shown) {
        this.shown = shown;
    }

    /** The weights add up to the logarithm of the odds that are told. */
    List<Part> parts(
            WantedItem item, Judge.Reckoned one, Optional<Match.RunnerUp> runnerUp, double told, String experience) {
        boolean movie = item.movie();
        Lead lead = one.lead();
        long clues = one.clues();
        List<Part> parts = new ArrayList<>();
        if (lead.byId()) {
            parts.add(new Part(Part.Kind.IDS, logit(told), "the same id"));
        }
        parts.add(part(Part.Kind.TITLE, one, -Math.log1p(one.rivals()), title(lead, clues, runnerUp)));
        parts.add(part(Part.Kind.YEAR, one, one.weights().of(one.situation()), year(lead, clues)));
        if (!movie) {
            parts.add(part(Part.Kind.EPISODE, one, 0, episode(item, lead)));
        }
        if (!lead.byId()) {
            parts.add(new Part(Part.Kind.EXPERIENCE, logit(told) - logit(one.sure()), experience));
        }
        parts.add(new Part(Part.Kind.LANGUAGE, 0, languages(lead)));
        parts.add(new Part(Part.Kind.QUALITY, 0, lead.lines() == 0 ? "" : lead.lines() + " lines"));
        return parts;
    }

    /** Where an id decides, the rest is told and weighs nothing. */
    private static Part part(Part.Kind kind, Judge.Reckoned one, double more, String first) {
        var words = new StringJoiner(", ");
        if (!first.isEmpty()) {
            words.add(first);
        }
        double weight = more;
        for (Clue clue : Clue.values()) {
            if (clue.part == kind && clue.in(one.clues())) {
                weight += one.weights().of(clue);
                if (!clue.words.isEmpty()) {
                    words.add(clue.words);
                }
            }
        }
        return new Part(kind, one.lead().byId() ? 0 : weight, words.toString());
    }

    private static String title(Lead lead, long clues, Optional<Match.RunnerUp> runnerUp) {
        String rival = runnerUp.map(second -> "it may be " + second.item().label() + " too")
                .orElse("");
        boolean other =
                lead.byId() || Clue.LOOSELY_SAME.in(clues) || Clue.MISTYPED.in(clues) || Clue.PART_ONLY.in(clues);
        String same = other ? "" : "the same title";
        return same.isEmpty() || rival.isEmpty() ? same + rival : same + ", " + rival;
    }

    private String year(Lead lead, long clues) {
        int told = lead.shownYear();
        if (lead.byId()) {
            return told > 0
                            && lead.posting().work().dated()
                            && lead.posting().work().yearsFrom(told) > 1
                    ? "another year, " + told
                    : "";
        }
        if (Clue.EPISODE_YEAR.in(clues)) {
            return "the year of the episode";
        }
        if (told <= 0) {
            boolean others = Clue.NO_YEAR_OTHERS_SEEN.in(clues) && shown.otherYear(lead.posting()) > 0;
            return others
                    ? "no year is told, and the list also shows " + shown.otherYear(lead.posting())
                    : "no year is told";
        }
        if (Clue.UNDATED.in(clues)) {
            return "";
        }
        if (!Clue.NEAR_YEAR.in(clues)) {
            return "the same year";
        }
        boolean others = Clue.NEAR_OTHERS_SEEN.in(clues) && shown.otherYear(lead.posting()) > 0;
        return others
                ? "the year one off, and the list also shows " + shown.otherYear(lead.posting())
                : "the year one off";
    }

    private static String episode(WantedItem item, Lead lead) {
        Numbering numbering = item.numbering().orElseThrow();
        return switch (lead.counting()) {
            case NONE -> "";
            case STANDARD -> "S%02dE%02d".formatted(numbering.season(), numbering.episode());
            case SCENE, SCENE_SHARED -> "the episode as releases count";
            case ABSOLUTE, SEASONED, LONE -> "number " + number(numbering) + " through all seasons";
            case FLAT -> "number " + number(numbering) + " through all seasons, written as one season";
            case DATED ->
                "broadcast on " + numbering.airDate().map(Object::toString).orElse("that day");
            case FIRST_SEASON -> "number " + numbering.episode() + ", without a season";
        };
    }

    private static int number(Numbering numbering) {
        return numbering.absolute().or(numbering::sceneAbsolute).orElseThrow();
    }

    private static String languages(Lead lead) {
        return String.join(" and ", lead.languages());
    }

    private static double logit(double value) {
        return Math.log(value / (1 - value));
    }
}
