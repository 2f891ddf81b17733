package dev.dromedarr.web;

import dev.dromedarr.wanted.Part;
import dev.dromedarr.wanted.RecordedMatch;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A match as the API shows it.
 *
 * @param itemId the movie's or episode's id in its app
 * @param url where the entry plays, without user and password
 * @param words why, in one line
 * @param upgrade whether the app has a file that it would replace
 * @param replaces the quality of that file
 * @param told what the state means
 */
public record MatchView(
        long id,
        String instance,
        String type,
        int itemId,
        String item,
        long playlist,
        String entry,
        @Nullable String group,
        String url,
        double confidence,
        List<PartView> parts,
        String words,
        boolean upgrade,
        @Nullable String replaces,
        String state,
        String told,
        @Nullable String decidedBy,
        String foundAt,
        String seenAt,
        @Nullable String decidedAt,
        @Nullable String goneAt) {

    /** One part of a confidence. */
    public record PartView(String kind, double weight, String words) {

        static PartView of(Part part) {
            return new PartView(word(part.kind()), rounded(part.weight()), part.words());
        }
    }

    static MatchView of(RecordedMatch match) {
        return new MatchView(
                match.id(),
                match.instance(),
                match.kind().word(),
                match.item(),
                match.label(),
                match.playlist(),
                match.name(),
                match.group().orElse(null),
                match.shown(),
                rounded(match.confidence()),
                match.parts().stream().map(PartView::of).toList(),
                match.words(),
                match.replaces().isPresent(),
                match.replaces().map(RecordedMatch.Replaced::quality).orElse(null),
                word(match.state()),
                told(match.state()),
                match.by().map(MatchView::word).orElse(null),
                match.foundAt().toString(),
                match.seenAt().toString(),
                match.decidedAt().map(Object::toString).orElse(null),
                match.goneAt().map(Object::toString).orElse(null));
    }

    /** More places would pretend to know more. */
    static double rounded(double confidence) {
        return Math.round(confidence * 10_000) / 10_000.0;
    }

    private static String told(RecordedMatch.State state) {
        return switch (state) {
            case FOUND -> "waits for a person";
            case CONFIRMED -> "confirmed by a person; see /api/v1/downloads";
            case ORDERED -> "sure enough to be ordered without asking; see /api/v1/downloads";
            case REJECTED -> "rejected by a person; it never comes back";
            case GONE -> "it has come home, the entry is gone, another fits better, or it is not wanted any more";
        };
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
