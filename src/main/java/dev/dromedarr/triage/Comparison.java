package dev.dromedarr.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A file held against its grab and against what is owned, in custom formats, quality and languages.
 *
 * @param gained custom formats that the grab promises and the file owned does not have
 * @param lost custom formats that the file owned has and the grab does not promise
 * @param lacking custom formats that the grab promises and the file, as it would be imported, does not have
 * @param otherwise that quality or languages are not those of the grab, in words
 */
public record Comparison(
        SortedSet<String> gained, SortedSet<String> lost, SortedSet<String> lacking, Optional<String> otherwise) {

    private static final Set<String> NO_LANGUAGE = Set.of("Unknown", "Any", "Original");

    /** What the app did not tell is not compared; of several owned files each one's custom formats count. */
    public static Comparison of(Case subject, Candidate file) {
        Traits grab = subject.grabTraits();
        Set<String> promised = grab.formats().orElse(Set.of());
        Set<String> had = new TreeSet<>();
        boolean ownedTold = !file.owned().isEmpty() && file.ownedIsKnown();
        for (OwnedFile owned : file.owned()) {
            ownedTold &= owned.traits().formats().isPresent();
            had.addAll(owned.traits().formats().orElse(Set.of()));
        }
        boolean held = grab.formats().isPresent() && ownedTold;
        boolean itself = grab.formats().isPresent() && file.traits().formats().isPresent();
        return new Comparison(
                held ? without(promised, had) : new TreeSet<>(),
                held ? without(had, promised) : new TreeSet<>(),
                itself ? without(promised, file.traits().formats().orElse(Set.of())) : new TreeSet<>(),
                otherwise(grab, file.traits()));
    }

    /** For people; empty when there is nothing to say. */
    public String words() {
        List<String> words = new ArrayList<>();
        say(words, "Gains: ", gained);
        say(words, "Loses: ", lost);
        say(words, "The file itself lacks: ", lacking);
        otherwise.ifPresent(differs -> words.add(differs + "."));
        return String.join(" ", words);
    }

    /** The languages of the grab that the file does not have, as far as both are told. */
    static SortedSet<String> missingLanguages(Traits grab, Traits file) {
        Set<String> spoken = languages(file);
        return spoken.isEmpty() ? new TreeSet<>() : without(languages(grab), spoken);
    }

    private static void say(List<String> words, String heading, SortedSet<String> formats) {
        if (!formats.isEmpty()) {
            words.add(heading + String.join(", ", formats) + ".");
        }
    }

    private static Optional<String> otherwise(Traits grab, Traits file) {
        boolean quality = !grab.quality().isEmpty()
                && !file.quality().isEmpty()
                && !grab.quality().equals(file.quality());
        boolean languages = !languages(grab).isEmpty()
                && !languages(file).isEmpty()
                && !languages(grab).equals(languages(file));
        return Optional.of("Grabbed as %s, the file is %s".formatted(spoken(grab), spoken(file)))
                .filter(words -> quality || languages);
    }

    private static String spoken(Traits traits) {
        String quality = traits.quality().isEmpty() ? "an untold quality" : traits.quality();
        SortedSet<String> languages = languages(traits);
        return languages.isEmpty() ? quality : quality + " in " + String.join(", ", languages);
    }

    private static SortedSet<String> languages(Traits traits) {
        return without(traits.languages(), NO_LANGUAGE);
    }

    private static SortedSet<String> without(Collection<String> these, Set<String> those) {
        SortedSet<String> rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}
