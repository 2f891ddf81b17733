package dev.dromedarr.bench.gen;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a labelled set: {@code playlist.m3u}, {@code truth.tsv}, {@code wanted.tsv}, {@code namesakes.tsv} and the wanted lists as the
 * apps give them. The same preset gives the same bytes.
 */
public final class Generator {

    static final String HEADER = "entry\titem\tsource\tnotes\n";
    private static final int BUFFER = 1 << 18;

    private final Preset preset;
    private final Grammars grammars = new Grammars();
    private final Universe universe;
    private final Map<String, Integer> notes = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private int pairs;
    private int movies;
    private int episodes;

    private Generator(Preset preset) {
        this.preset = preset;
        this.universe = Universe.of(grammars, preset.works());
    }

    /** Writes the files of a set into this folder, whatever was there. */
    public static Summary into(Path folder, Preset preset) throws IOException {
        Files.createDirectories(folder);
        return new Generator(preset).write(folder);
    }

    /** The set of that name below this folder; made only when it is not there yet. */
    public static Path under(Path folder, Preset preset) throws IOException {
        Path set = folder.resolve(preset.name());
        // The summary is written last.
        if (!Files.exists(set.resolve("summary.txt"))) {
            into(set, preset);
        }
        return set;
    }

    private Summary write(Path folder) throws IOException {
        var dice = new Dice(preset.seed());
        Plan plan = Plan.of(universe, preset.entries(), dice.fork(1));
        List<Wanted> wanted = Wishes.of(universe, plan, preset, dice.fork(2));
        new WantedFiles(universe, wanted).write(folder);
        new SharedNames(universe).write(folder, wanted);
        try (var list = new BufferedOutputStream(Files.newOutputStream(folder.resolve("playlist.m3u")), BUFFER);
                BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.tsv"))) {
            truth.write(HEADER);
            entries(plan, Wishes.bySource(wanted), new PlaylistWriter(list), truth, dice.fork(3));
        }
        var summary = new Summary(
                preset,
                movies,
                episodes,
                wanted.size(),
                found.size(),
                pairs,
                Map.copyOf(notes),
                Ambiguity.of(universe));
        Files.writeString(folder.resolve("summary.txt"), summary.text());
        return summary;
    }

    private void entries(Plan plan, Map<Long, Wanted> wanted, PlaylistWriter list, BufferedWriter truth, Dice dice)
            throws IOException {
        var namer = new Namer(universe, grammars, preset.yearless());
        long[] sources = plan.sources();
        int blocks = 0;
        for (int entry = 0; entry < sources.length; entry++) {
            if (blocks + 1 < plan.blocks().size()
                    && plan.blocks().get(blocks + 1).from() == entry) {
                blocks++;
            }
            Block block = plan.blocks().get(blocks);
            Source source = Source.of(sources[entry]);
            Dice own = dice.fork(entry);
            boolean more = entry + 1 < sources.length && sources[entry + 1] == sources[entry] + 1;
            Named named = Damage.sometimes(namer.name(block, source, more, own), own);
            list.write(block, entry, source.kind(), named, own);
            tell(truth, entry, source, named, wanted);
            count(source, named);
        }
    }

    private void count(Source source, Named named) {
        movies += source.kind() == Source.Kind.MOVIE ? 1 : 0;
        episodes += source.kind() == Source.Kind.EPISODE ? 1 : 0;
        named.notes().forEach(note -> notes.merge(note, 1, Integer::sum));
    }

    /** One line for each item that the entry is, or one that it is none. */
    private void tell(BufferedWriter truth, int entry, Source source, Named named, Map<Long, Wanted> wanted)
            throws IOException {
        String end = "\t" + source.text() + "\t" + String.join(",", named.notes()) + "\n";
        boolean told = false;
        for (int episode = source.episode(); episode <= Math.max(source.episode(), named.last()); episode++) {
            var part = source.kind() == Source.Kind.EPISODE
                    ? Optional.ofNullable(wanted.get(Source.episode(source.id(), source.season(), episode)))
                    : Optional.ofNullable(wanted.get(Source.movie(source.id())));
            boolean playable = source.kind() != Source.Kind.CHANNEL && !Damage.fatal(named);
            if (playable && part.isPresent()) {
                truth.write(entry + "\t" + part.get().id() + end);
                found.add(part.get().id());
                pairs++;
                told = true;
            }
        }
        if (!told) {
            truth.write(entry + "\t-" + end);
        }
    }
}
