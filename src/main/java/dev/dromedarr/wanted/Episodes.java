package dev.dromedarr.wanted;

import java.time.LocalDate;
import java.util.Optional;

/** Finds a work's wanted episode by any of the numbers that it goes by. */
final class Episodes {

    private static final int STANDARD = 0;
    private static final int SCENE = 1;
    private static final int ABSOLUTE = 2;
    private static final int DATE = 3;
    private static final int SEASONED = 4;
    private static final int SCENE_SHARED = 5;

    private final LongTable table = new LongTable(0);

    void add(Work work, int item, Numbering numbering) {
        put(key(work, STANDARD, numbering.season(), numbering.episode()), item);
        if (numbering.sceneSeason().isPresent() && numbering.sceneEpisode().isPresent()) {
            put(
                    key(
                            work,
                            numbering.sceneShared() ? SCENE_SHARED : SCENE,
                            numbering.sceneSeason().get(),
                            numbering.sceneEpisode().get()),
                    item);
        }
        numbering.absolute().ifPresent(number -> {
            put(key(work, ABSOLUTE, 0, number), item);
            if (numbering.seasoned()) {
                put(key(work, SEASONED, numbering.season(), number), item);
            }
        });
        numbering.sceneAbsolute().ifPresent(number -> put(key(work, ABSOLUTE, 0, number), item));
        numbering.airDate().ifPresent(day -> put(key(work, DATE, 0, day(day)), item));
        work.counted |= numbering.absolute().isPresent();
    }

    /** The item with this number within its season, or {@link LongTable#NONE}. */
    int standard(Work work, int season, int episode) {
        return table.get(key(work, STANDARD, season, episode));
    }

    int scene(Work work, int season, int episode) {
        return table.get(key(work, SCENE, season, episode));
    }

    /** The same where the app counts another episode so. */
    int sceneShared(Work work, int season, int episode) {
        return table.get(key(work, SCENE_SHARED, season, episode));
    }

    int absolute(Work work, int number) {
        return table.get(key(work, ABSOLUTE, 0, number));
    }

    /** The item whose number runs through all seasons, beside the season that it is in. */
    int seasoned(Work work, int season, int number) {
        return table.get(key(work, SEASONED, season, number));
    }

    /** The item that was broadcast on a day written as 20190531. */
    int dated(Work work, int day) {
        return table.get(key(work, DATE, 0, day));
    }

    private void put(long key, int item) {
        int before = table.put(key, item);
        if (before != LongTable.NONE) {
            // Two episodes on one day, or of one number: the first keeps it.
            table.put(key, before);
        }
    }

    private static int day(LocalDate date) {
        return date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    /** The day as names tell it, or 0. */
    static int day(Optional<Numbering> numbering) {
        return numbering.flatMap(Numbering::airDate).map(Episodes::day).orElse(0);
    }

    private static long key(Work work, int kind, int season, int number) {
        long numbers = kind == DATE ? number : (long) (season & 0xffff) << 16 | (number & 0xffff);
        return (work.number + 1L) << 36 | (long) kind << 33 | numbers;
    }
}
