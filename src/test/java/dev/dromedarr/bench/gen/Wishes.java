package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** What is wanted, popular or not: two thirds are in the list; of the others, half look much like something that is. */
final class Wishes {

    private static final double PRESENT = 0.65;
    private static final double HARD = 0.5;
    private static final int ENOUGH_TRIES = 2_000_000;

    private final Universe universe;
    private final long[] listed;
    private final long[] distinct;
    private final Dice dice;
    private final Set<String> titles = new HashSet<>();
    private final Set<Integer> shows = new HashSet<>();

    private Wishes(Universe universe, Plan plan, Dice dice) {
        this.universe = universe;
        this.dice = dice;
        this.listed = plan.sources();
        this.distinct = LongStream.of(listed).distinct().sorted().toArray();
        for (long packed : distinct) {
            Source source = Source.of(packed);
            if (source.kind() == Source.Kind.MOVIE) {
                titles.add(Key.of(universe.movies().get(source.id()).title()));
            } else if (source.kind() == Source.Kind.EPISODE && shows.add(source.id())) {
                titles.add(Key.of(universe.shows().get(source.id()).plain()));
            }
        }
    }

    static List<Wanted> of(Universe universe, Plan plan, Preset preset, Dice dice) {
        var wishes = new Wishes(universe, plan, dice);
        var all = new ArrayList<Wanted>();
        wishes.number(wishes.movies(preset.movies()), all);
        wishes.number(wishes.episodes(preset.episodes()), all);
        return List.copyOf(all);
    }

    /** For each work, the wanted item that it is. */
    static Map<Long, Wanted> bySource(List<Wanted> wanted) {
        Map<Long, Wanted> result = new HashMap<>();
        wanted.forEach(item -> result.put(item.source(), item));
        return result;
    }

    private void number(Set<Long> sources, List<Wanted> into) {
        int number = 1;
        for (long source : sources.stream().sorted().toList()) {
            into.add(new Wanted(number++, source));
        }
    }

    private Set<Long> movies(int count) {
        Set<Long> wanted = new LinkedHashSet<>();
        int present = (int) (count * PRESENT);
        int hard = present + (int) (count * (1 - PRESENT) * HARD);
        for (int tries = 0; wanted.size() < count && tries < ENOUGH_TRIES; tries++) {
            if (wanted.size() < present) {
                long[] from = dice.chance(0.25) ? listed : distinct;
                long source = from[dice.below(from.length)];
                if (Source.of(source).kind() == Source.Kind.MOVIE) {
                    wanted.add(source);
                }
            } else {
                Movie movie = dice.pick(universe.movies());
                boolean fits = wanted.size() >= hard || tries > ENOUGH_TRIES / 2 || resembles(movie.title());
                if (fits && !listed(Source.movie(movie.id()))) {
                    wanted.add(Source.movie(movie.id()));
                }
            }
        }
        return wanted;
    }

    private Set<Long> episodes(int count) {
        Set<Long> wanted = new LinkedHashSet<>();
        int present = (int) (count * PRESENT);
        int hard = present + (int) (count * (1 - PRESENT) * HARD);
        for (int tries = 0; wanted.size() < count && tries < ENOUGH_TRIES; tries++) {
            if (wanted.size() < present) {
                long[] from = dice.chance(0.25) ? listed : distinct;
                Source start = Source.of(from[dice.below(from.length)]);
                if (start.kind() == Source.Kind.EPISODE) {
                    following(start.id(), start.season(), start.episode(), true, present, wanted);
                }
            } else {
                Show show = dice.pick(universe.shows());
                boolean there = shows.contains(show.id());
                boolean like = there || resembles(show.plain());
                if (wanted.size() < hard ? like : !there || tries > ENOUGH_TRIES / 2) {
                    int season = dice.between(1, show.seasons().length);
                    following(show.id(), season, dice.between(1, show.seasons()[season - 1]), false, count, wanted);
                }
            }
        }
        return wanted;
    }

    /** A few episodes in a row, as they are missing in a library. */
    private void following(int show, int season, int first, boolean present, int most, Set<Long> wanted) {
        int last = Math.min(universe.shows().get(show).seasons()[season - 1], first + dice.below(8));
        for (int episode = first; episode <= last && wanted.size() < most; episode++) {
            long source = Source.episode(show, season, episode);
            if (listed(source) == present) {
                wanted.add(source);
            }
        }
    }

    private boolean listed(long source) {
        return Arrays.binarySearch(distinct, source) >= 0;
    }

    /** Something in the list has this title, or its first words. */
    private boolean resembles(String title) {
        String words = Key.words(title);
        for (int at = words.length(); at > 0; at = words.lastIndexOf(' ', at - 1)) {
            if (titles.contains(words.substring(0, at).replace(" ", ""))) {
                return true;
            }
        }
        return false;
    }
}
