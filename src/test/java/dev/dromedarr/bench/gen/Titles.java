package dev.dromedarr.bench.gen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Under which of its titles a provider carries a work. */
final class Titles {

    private final Grammars grammars;

    Titles(Grammars grammars) {
        this.grammars = grammars;
    }

    String of(Movie movie, String provider, Dice dice, List<String> notes) {
        String language = provider.toLowerCase(Locale.ROOT);
        Optional<String> local = local(movie.akas(), language, 0.7, dice, notes);
        if (local.isPresent()) {
            boolean both = language.equals("ru") && dice.chance(0.3);
            return both ? local.get() + "/" + movie.title() : local.get();
        }
        boolean own = movie.language().equals(language) && dice.chance(0.6);
        if (!movie.original().equals(movie.title()) && (own || dice.chance(0.03))) {
            notes.add("original");
            return movie.original();
        }
        if (movie.language().equals("en") && !language.equals("en") && dice.chance(0.01)) {
            notes.add("akaunk");
            return grammars.of(language).title(dice);
        }
        return movie.title();
    }

    String of(Show show, String provider, Dice dice, List<String> notes) {
        String language = provider.toLowerCase(Locale.ROOT);
        return local(show.akas(), language, 0.6, dice, notes)
                .or(() -> local(show.akas(), "jr", 0.3, dice, notes))
                .orElse(show.plain());
    }

    private static Optional<String> local(
            List<Aka> akas, String language, double share, Dice dice, List<String> notes) {
        List<Aka> fitting =
                akas.stream().filter(aka -> aka.language().equals(language)).toList();
        if (fitting.isEmpty() || !dice.chance(share)) {
            return Optional.empty();
        }
        Aka aka = dice.pick(fitting);
        notes.add(aka.known() ? "aka" : "akaunk");
        return Optional.of(aka.text());
    }
}
