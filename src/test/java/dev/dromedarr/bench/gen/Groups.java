package dev.dromedarr.bench.gen;

import java.util.List;

/** What providers call their groups. */
final class Groups {

    private static final List<String> GENRES = List.of(
            "ACTION",
            "DRAMA",
            "COMEDY",
            "HORROR, THRILLER",
            "SCI-FI & FANTASY",
            "KIDS",
            "NETFLIX",
            "AMAZON PRIME",
            "DISNEY+",
            "4K UHD",
            "NEW RELEASES",
            "ANIMATION",
            "DOCU, REALITY & MORE",
            "CLASSICS");

    private Groups() {}

    static String draw(Source.Kind kind, String language, Dice dice) {
        String genre = dice.pick(GENRES);
        return switch (kind) {
            case CHANNEL ->
                dice.pick(List.of(language + "| GENERAL", "|" + language + "| SPORTS", language + " - NEWS"));
            case MOVIE ->
                dice.pick(List.of(
                        "VOD " + language + " " + genre, language + "| " + genre, language + " - " + genre, genre));
            case EPISODE ->
                dice.pick(List.of(
                        "SRS | " + language + " - " + genre, language + "| SERIES " + genre, "SERIES " + genre));
        };
    }
}
