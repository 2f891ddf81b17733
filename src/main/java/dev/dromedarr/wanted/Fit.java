package dev.dromedarr.wanted;

import dev.dromedarr.playlist.EntryView;
import dev.dromedarr.playlist.Kind;
import dev.dromedarr.release.NameScanner;
import dev.dromedarr.release.TitleForm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the entry in hand against one wanted work: what rules it out, and what speaks for and against it. */
final class Fit {

    private static final int SHORT = 4;
    private static final int MIDDLE = 8;
    private static final int LONG = 12;

    private final WantedIndex index;
    private final NameScanner name;
    private final Shown shown;
    private final List<Hit> hits;
    private final EpisodeFit episodes;
    private @Nullable EntryView entry;
    private @Nullable Kind kind;
    private int year;
    private int country;
    private int tmdb;

    Fit(WantedIndex index, NameScanner name, Shown shown, List<Hit> hits) {
        this.index = index;
        this.name = name;
        this.shown = shown;
        this.hits = hits;
        this.episodes = new EpisodeFit(index.episodes());
    }

    /** Another entry comes. */
    void entry(EntryView next) {
        entry = next;
        kind = null;
        tmdb = number("tmdb-id");
    }

    /** A name of it has been read. */
    void named() {
        year = Integer.MIN_VALUE;
        country = Integer.MIN_VALUE;
        tmdb = name.tmdb() == NameScanner.NONE ? tmdb : name.tmdb();
    }

    private int number(String attribute) {
        Optional<String> told = entry == null ? Optional.empty() : entry.attribute(attribute);
        return told.filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf)
                .orElse(NameScanner.NONE);
    }

    private Kind kind() {
        if (kind == null) {
            kind = entry == null ? Kind.OTHER : entry.kind();
        }
        return kind;
    }

    private int year() {
        if (year == Integer.MIN_VALUE) {
            year = name.year() == NameScanner.NONE ? number("year") : name.year();
        }
        return year;
    }

    private int country() {
        if (country == Integer.MIN_VALUE) {
            country = TitleSpelling.country(name.country());
        }
        return country;
    }

    /** Ids decide before names: whatever is written, the number of the work is the work. */
    void ids() {
        boolean movie = !name.episode();
        if (tmdb > 0) {
            index.ids().tmdb(movie, tmdb).forEach(this::byId);
        }
        if (name.imdb() > 0) {
            index.ids().imdb(movie, name.imdb()).forEach(this::byId);
        }
        if (name.tvdb() > 0) {
            index.ids().tvdb(movie, name.tvdb()).forEach(this::byId);
        }
    }

    private void byId(Work work) {
        Posting posting = index.posting(work.posting);
        if (work.movie()) {
            add(new Hit(work.item, posting, 0, 0, true, Counting.NONE, year()));
            return;
        }
        int found = episodes.find(work, name, TitleForm.MAIN, LongTable.NONE);
        for (int i = 0; i < found; i++) {
            // The id tells which series it is, and not which of two episodes.
            long taken = when(episodes.counting(i) == Counting.SCENE_SHARED, Clue.SCENE_SHARED);
            add(new Hit(episodes.item(i), posting, taken, 0, true, episodes.counting(i), year()));
        }
    }

    /** Looks at one wanted title that the name may mean; says whether the title is of the right kind, wanted or not. */
    boolean look(Posting posting, Likeness likeness, TitleForm form, NamedBy by) {
        Work work = posting.work();
        boolean lone = form == TitleForm.WITHOUT_NUMBER;
        if (work.movie() ? name.episode() || lone : !name.episode() && !lone) {
            return false;
        }
        if (kind() == Kind.LIVE && !name.episode() && year() <= 0) {
            return false;
        }
        int told = form == TitleForm.WITH_YEAR ? NameScanner.NONE : year();
        if (likeness == Likeness.SLIP) {
            shown.slip(posting);
        } else {
            shown.count(posting, told, country());
        }
        if (work.movie()) {
            movie(posting, likeness, form, by, told);
        } else {
            series(posting, likeness, form, by, told);
        }
        return true;
    }

    private void movie(Posting posting, Likeness likeness, TitleForm form, NamedBy by, int told) {
        Work work = posting.work();
        boolean otherId =
                (tmdb > 0 && work.first.tmdbId().filter(id -> id != tmdb).isPresent())
                        || (name.imdb() > 0
                                && WorkIndex.imdb(work.first)
                                        .filter(id -> id != name.imdb())
                                        .isPresent());
        if (otherId || (told > 0 && work.dated() && work.yearsFrom(told) > 1)) {
            return;
        }
        long clues = title(posting, likeness, form, by) | years(posting, likeness, told);
        if (kind() == Kind.EPISODE || kind() == Kind.LIVE) {
            clues |= Clue.ADDRESS_DIFFERS.bit();
        }
        add(posting, work.item, clues, Counting.NONE, told);
    }

    private void series(Posting posting, Likeness likeness, TitleForm form, NamedBy by, int told) {
        Work work = posting.work();
        int found = episodes.find(work, name, form, posting.season());
        for (int i = 0; i < found; i++) {
            int item = episodes.item(i);
            boolean ofEpisode = told > 0 && work.dated() && work.yearsFrom(told) > 1;
            if (ofEpisode && Episodes.day(index.items().get(item).numbering()) / 10000 != told) {
                continue;
            }
            long clues = title(posting, likeness, form, by)
                    | (ofEpisode ? Clue.EPISODE_YEAR.bit() : years(posting, likeness, told))
                    | counted(episodes.counting(i));
            if (found > 1) {
                clues |= Clue.SEVERAL.bit();
            }
            if (kind() == Kind.MOVIE) {
                clues |= Clue.ADDRESS_DIFFERS.bit();
            }
            add(posting, item, clues, episodes.counting(i), told);
        }
    }

    private void add(Posting posting, int item, long clues, Counting counting, int told) {
        double sum = Weights.of(posting.work().movie()).sum(clues);
        add(new Hit(item, posting, clues, sum, false, counting, told));
    }

    /** Of two ways in which an entry fits the same item, the better one counts. */
    private void add(Hit hit) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).item() == hit.item()) {
                hits.set(i, hit.betterThan(hits.get(i)) ? hit : hits.get(i));
                return;
            }
        }
        hits.add(hit);
    }

    private long title(Posting posting, Likeness likeness, TitleForm form, NamedBy by) {
        long clues = Clue.BASE.bit();
        clues |= switch (likeness) {
            case EXACT -> 0;
            case LOOSE -> Clue.LOOSELY_SAME.bit();
            case SLIP -> Clue.MISTYPED.bit() | when(posting.letters() > LONG, Clue.MISTYPED_LONG);
        };
        clues |= switch (posting.title().origin()) {
            case MAIN -> 0;
            case ORIGINAL -> Clue.ORIGINAL_TITLE.bit();
            case ALTERNATE ->
                Clue.OTHER_TITLE.bit()
                        | when(posting.letters() <= MIDDLE, Clue.OTHER_TITLE_8)
                        | when(posting.letters() > LONG, Clue.OTHER_TITLE_LONG);
        };
        clues |= switch (form) {
            case MAIN -> 0;
            case WITH_YEAR -> Clue.YEAR_IN_TITLE.bit();
            case ALIAS, WHOLE, WITHOUT_BRACKETS -> Clue.ALIAS.bit();
            case WITHOUT_COUNTRY -> Clue.COUNTRY_OFF.bit();
            case WITHOUT_SEASON, WITHOUT_NUMBER -> Clue.NUMBER_OFF.bit();
            case AFTER_TAG -> Clue.BEHIND_NUMBER.bit();
        };
        clues |= switch (by) {
            case NAME -> 0;
            case ATTRIBUTE -> Clue.NAMED_BY_ATTRIBUTE.bit();
            case GROUP -> Clue.NAMED_BY_GROUP.bit();
        };
        return clues
                | when(posting.part(), Clue.PART_ONLY)
                | when(posting.words() == 1, Clue.ONE_WORD)
                | length(posting, Clue.LETTERS_4, Clue.LETTERS_8, Clue.LETTERS_12);
    }

    private long years(Posting posting, Likeness likeness, int told) {
        Work work = posting.work();
        boolean untold = told <= 0;
        int years = untold || !work.dated() ? 0 : work.yearsFrom(told);
        long clues = when(!work.dated(), Clue.UNDATED);
        if (untold) {
            clues |= Clue.NO_YEAR.bit()
                    | when(posting.words() == 1, Clue.NO_YEAR_ONE_WORD)
                    | when(likeness == Likeness.LOOSE, Clue.NO_YEAR_LOOSE)
                    | when(posting.title().origin() != WantedTitle.Origin.MAIN, Clue.NO_YEAR_OTHER_TITLE)
                    | length(posting, Clue.NO_YEAR_4, Clue.NO_YEAR_8, Clue.NO_YEAR_12);
        }
        clues |= when(years == 1, Clue.NEAR_YEAR);
        boolean sameCountry = country() != 0 && country() == work.country;
        boolean marked = posting.marked() && !posting.part();
        boolean told1 = !posting.cut() || sameCountry || (!untold && years == 0);
        return clues
                | when(sameCountry, Clue.COUNTRY_SAME)
                | when(country() != 0 && work.country != 0 && !sameCountry, Clue.COUNTRY_DIFFERS)
                | when(marked && told1, Clue.MARK_SHOWN)
                | when(marked && !told1, Clue.MARK_MISSING);
    }

    private static long length(Posting posting, Clue shortest, Clue middle, Clue longer) {
        int letters = posting.letters();
        return letters <= SHORT
                ? shortest.bit()
                : letters <= MIDDLE ? middle.bit() : letters <= LONG ? longer.bit() : 0;
    }

    private static long counted(Counting counting) {
        return switch (counting) {
            case NONE, STANDARD -> 0;
            case SCENE -> Clue.SCENE.bit();
            case SCENE_SHARED -> Clue.SCENE_SHARED.bit();
            case ABSOLUTE -> Clue.ABSOLUTE.bit();
            case SEASONED -> Clue.SEASONED.bit();
            case FLAT -> Clue.FLAT.bit();
            case DATED -> Clue.DATED.bit();
            case FIRST_SEASON -> Clue.FIRST_SEASON.bit();
            case LONE -> Clue.LONE.bit();
        };
    }

    private static long when(boolean so, Clue clue) {
        return so ? clue.bit() : 0;
    }
}
