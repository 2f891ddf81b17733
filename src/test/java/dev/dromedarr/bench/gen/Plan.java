package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which work stands at which place of the list, before any name is written: eight bytes an entry. */
final class Plan {

    private static final double CARRIED = 0.7;
    /** No list keeps more of a daily show. */
    private static final int DAYS = 20;

    private static final int CHANNELS = 400;

    private final long[] sources;
    private final List<Block> blocks = new ArrayList<>();
    private final Universe universe;
    private final Dice dice;
    private final int[] movies;
    private final int[] shows;

    private Plan(Universe universe, int entries, Dice dice) {
        this.universe = universe;
        this.dice = dice;
        this.sources = new long[entries];
        this.movies = ranked(universe.movies().size(), Curated.movies().size(), dice.fork(1));
        this.shows = ranked(universe.shows().size(), Curated.shows().size(), dice.fork(2));
    }

    static Plan of(Universe universe, int entries, Dice dice) {
        var plan = new Plan(universe, entries, dice);
        int longest = Math.max(8, Math.min(1_200, entries / 60));
        int at = 0;
        while (at < entries) {
            Block block = Block.draw(dice, at);
            int end = Math.min(entries, at + dice.between(longest / 6 + 1, longest));
            plan.blocks.add(block);
            at = plan.fill(block, at, end);
        }
        return plan;
    }

    /** The works that the provider has, the popular first; famous ones are among the first tenth. */
    private static int[] ranked(int all, int famous, Dice dice) {
        int[] ids = new int[all];
        int count = 0;
        for (int id = 0; id < all; id++) {
            if (dice.chance(CARRIED)) {
                ids[count++] = id;
            }
        }
        int[] carried = Arrays.copyOf(ids, count);
        int known = (int) Arrays.stream(carried).filter(id -> id < famous).count();
        int[] others = Arrays.copyOfRange(carried, known, count);
        dice.shuffle(others, others.length);
        System.arraycopy(others, 0, carried, known, others.length);
        dice.shuffle(carried, Math.min(count, Math.max(known, count / 10)));
        return carried;
    }

    private int popular(int[] ids) {
        double place = dice.unit();
        return ids[(int) (ids.length * (dice.chance(0.5) ? place : place * place))];
    }

    private int fill(Block block, int from, int end) {
        int at = from;
        while (at < end) {
            switch (block.kind()) {
                case CHANNEL -> sources[at++] = Source.channel(dice.below(CHANNELS));
                case MOVIE -> {
                    int movie = popular(movies);
                    int copies = dice.chance(0.04) ? 2 : 1;
                    for (int i = 0; i < copies && at < end; i++) {
                        sources[at++] = Source.movie(movie);
                    }
                }
                default -> at = run(universe.shows().get(popular(shows)), at, end);
            }
        }
        return at;
    }

    /** A season, all seasons, or a few episodes. */
    private int run(Show show, int from, int end) {
        int seasons = show.seasons().length;
        boolean daily = show.type() == Show.Type.DAILY;
        boolean whole = !daily && dice.chance(0.25);
        int first = whole ? 1 : dice.between(1, seasons);
        int last = whole ? Math.min(seasons, first + 7) : first;
        int at = from;
        for (int season = first; season <= last; season++) {
            int episodes = show.seasons()[season - 1];
            int start = daily || dice.chance(0.1) ? dice.between(1, episodes) : 1;
            int stop = daily
                    ? Math.min(episodes, start + dice.below(DAYS))
                    : dice.chance(0.2) ? dice.between(start, episodes) : episodes;
            for (int episode = start; episode <= stop && at < end; episode++) {
                if (!dice.chance(0.02)) {
                    sources[at++] = Source.episode(show.id(), season, episode);
                }
            }
        }
        return at;
    }

    long[] sources() {
        return sources;
    }

    List<Block> blocks() {
        return blocks;
    }
}
