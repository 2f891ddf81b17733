package dev.dromedarr.sim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one simulated app has on its shelves: series or movies, their files, tags and custom formats. */
public final class Library {

    private static final Instant LONG_AGO = Instant.parse("2026-01-02T09:10:11Z");

    private final App app;
    private final Object lock;
    private final Map<Integer, String> tags = new TreeMap<>();
    private final Map<Integer, Work> works = new TreeMap<>();
    private final Map<Integer, Episode> episodes = new TreeMap<>();
    /** The highest number in each season of a series. */
    private final Map<Integer, NavigableMap<Integer, Integer>> seasons = new TreeMap<>();

    private final Map<Integer, LibraryFile> files = new TreeMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private final Map<Integer, Traits> workTraits = new TreeMap<>();
    private final Map<Integer, Traits> episodeTraits = new TreeMap<>();
    private int nextFile = 5501;
    private String root;
    private String cutoff = "Bluray-1080p";

    Library(App app, Object lock) {
        this.app = app;
        this.lock = lock;
        this.root = app == App.SONARR ? "/tv" : "/movies";
    }

    /** What is added from now on has its folder in this one. */
    public Library root(String folder) {
        synchronized (lock) {
            root = folder;
        }
        return this;
    }

    /** From this quality on the app looks for nothing better: Bluray-1080p, unless told. */
    public Library cutoff(String quality) {
        synchronized (lock) {
            cutoff = Quality.named(app, quality).name();
        }
        return this;
    }

    String cutoff() {
        return cutoff;
    }

    /** Whether the app looks for something better than this file: by its quality alone (FACTS 8). */
    boolean cutoffUnmet(LibraryFile file) {
        return Quality.weight(app, file.qualityName()) < Quality.weight(app, cutoff);
    }

    String root() {
        return root;
    }

    /** Adds a tag; labels are lower case, as in the apps. */
    public Library tag(int id, String label) {
        synchronized (lock) {
            tags.put(id, label.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /** Adds a series to Sonarr; tags not known yet get an id of their own. */
    public Library series(int id, String title, int year, String... labels) {
        return work(id, title, year, root + "/" + title, labels);
    }

    /** Adds a movie to Radarr. */
    public Library movie(int id, String title, int year, String... labels) {
        return work(id, title, year, "%s/%s (%d)".formatted(root, title, year), labels);
    }

    /** Adds an episode of a series added before. */
    public Library episode(int id, int series, int season, int number, String title) {
        synchronized (lock) {
            var aired = LocalDate.of(work(series).year(), 1, 7).plusWeeks(number);
            episodes.put(id, new Episode(id, series, season, number, title, aired));
            seasons.computeIfAbsent(series, added -> new TreeMap<>()).merge(season, number, Math::max);
        }
        return this;
    }

    /** What this series or movie has beyond the usual. */
    public Traits traits(int work) {
        synchronized (lock) {
            return workTraits.computeIfAbsent(work, added -> new Traits(lock));
        }
    }

    /** What this episode has beyond the usual. */
    public Traits traitsOfEpisode(int episode) {
        synchronized (lock) {
            return episodeTraits.computeIfAbsent(episode, added -> new Traits(lock));
        }
    }

    /** Puts a file on the shelf for episodes or a movie; returns it with its new id. */
    public LibraryFile owned(int score, String quality, int... owners) {
        return owned(nextFile(), score, quality, owners);
    }

    /** Puts a file with this id on the shelf. */
    public LibraryFile owned(int fileId, int score, String quality, int... owners) {
        synchronized (lock) {
            var ids = Arrays.stream(owners).boxed().toList();
            var scene = workOf(ids.get(0)).title().replace(' ', '.') + "-OLDGRP";
            var relative = relativePath(ids, quality);
            var file = new LibraryFile(
                    fileId,
                    ids,
                    score,
                    List.of(),
                    Quality.named(app, quality).model(1),
                    Json.array().add(Json.named(1, "English")),
                    relative,
                    path(ids, relative),
                    scene,
                    734_003_200L,
                    LONG_AGO);
            files.put(fileId, file);
            nextFile = Math.max(nextFile, fileId + 1);
            return file;
        }
    }

    /** From now on this file has these custom formats. */
    public Library formats(LibraryFile file, String... names) {
        synchronized (lock) {
            files.put(file.id(), file.formats(names));
        }
        return this;
    }

    /** The file an episode or movie has now. */
    public Optional<LibraryFile> fileOf(int owner) {
        synchronized (lock) {
            return files.values().stream()
                    .filter(file -> file.owners().contains(owner))
                    .findFirst();
        }
    }

    /** All files, by id. */
    public List<LibraryFile> files() {
        synchronized (lock) {
            return List.copyOf(files.values());
        }
    }

    Optional<LibraryFile> file(int id) {
        return Optional.ofNullable(files.get(id));
    }

    void add(LibraryFile file) {
        files.put(file.id(), file);
    }

    /** Takes the files of these owners off the shelf. */
    List<LibraryFile> remove(List<Integer> owners) {
        Set<LibraryFile> old = new LinkedHashSet<>();
        owners.forEach(owner -> fileOf(owner).ifPresent(old::add));
        old.forEach(file -> files.remove(file.id()));
        return new ArrayList<>(old);
    }

    int nextFile() {
        synchronized (lock) {
            return nextFile++;
        }
    }

    List<Work> works() {
        return List.copyOf(works.values());
    }

    Optional<Work> findWork(int id) {
        return Optional.ofNullable(works.get(id));
    }

    Work work(int id) {
        return findWork(id).orElseThrow(() -> new IllegalArgumentException("No " + app.work() + " " + id));
    }

    List<Episode> episodes() {
        return List.copyOf(episodes.values());
    }

    Optional<Episode> findEpisode(int id) {
        return Optional.ofNullable(episodes.get(id));
    }

    Episode episode(int id) {
        return findEpisode(id).orElseThrow(() -> new IllegalArgumentException("No episode " + id));
    }

    /** How many episodes the seasons of a series have, by the highest number of each. */
    NavigableMap<Integer, Integer> seasons(int series) {
        return new TreeMap<>(seasons.getOrDefault(series, Collections.emptyNavigableMap()));
    }

    /** Its number through all seasons, as far as the earlier ones are known here. */
    int absolute(Episode episode) {
        return episode.number()
                + seasons(episode.seriesId()).subMap(1, Math.max(1, episode.season())).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    /** The series of an episode, or the movie itself. */
    Work workOf(int owner) {
        return work(app == App.SONARR ? episode(owner).seriesId() : owner);
    }

    boolean knows(int owner) {
        return app == App.SONARR ? episodes.containsKey(owner) : works.containsKey(owner);
    }

    Map<Integer, String> tags() {
        return Map.copyOf(tags);
    }

    /** The id of a custom format; one not named before is added. */
    int format(String name) {
        return formats.computeIfAbsent(name, added -> formats.size() + 1);
    }

    Map<String, Integer> formats() {
        return new LinkedHashMap<>(formats);
    }

    /** Where a file of these owners lies, seen from the folder of the series or movie. */
    String relativePath(List<Integer> owners, String quality) {
        return relativePath(owners, quality, "mkv");
    }

    String relativePath(List<Integer> owners, String quality, String ending) {
        int first = owners.get(0);
        var work = workOf(first);
        if (app == App.RADARR) {
            return "%s (%d) %s.%s".formatted(work.title(), work.year(), quality, ending);
        }
        var episode = episode(first);
        return "Season %d/%s - %s - %s %s.%s"
                .formatted(episode.season(), work.title(), episode.mark(), episode.title(), quality, ending);
    }

    String path(List<Integer> owners, String relativePath) {
        return workOf(owners.get(0)).path() + "/" + relativePath;
    }

    private Library work(int id, String title, int year, String path, String... labels) {
        synchronized (lock) {
            var ids = new LinkedHashSet<Integer>();
            for (var label : labels) {
                ids.add(tagId(label));
            }
            works.put(id, new Work(id, title, year, 10_000 + id, "tt%07d".formatted(id), path, ids));
        }
        return this;
    }

    private int tagId(String label) {
        return tags.entrySet().stream()
                .filter(tag -> tag.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    int id = tags.size() + 1;
                    tag(id, label);
                    return id;
                });
    }
}
