package dev.dromedarr.release;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a folder's title tells of its file: that the file's name begins with it, so that the rest is something else. */
final class FolderTitle {

    private static final int PADDED = 2;

    private final ReleaseName file;
    private final ReleaseName folder;
    private final List<String> words;
    private final int from;
    private final int to;

    /** Compares the two titles word by word. */
    FolderTitle(ReleaseName file, ReleaseName folder) {
        this.file = file;
        this.folder = folder;
        this.words = List.of(file.title().strip().split("[^\\p{L}\\p{N}'’]+"));
        String wanted = TitleKeys.of(folder.title()).loose();
        int begin = 0;
        int end = 0;
        for (int i = 0; end == 0 && !wanted.isEmpty() && i < words.size(); i++) {
            begin = i;
            end = end(i, wanted);
        }
        this.from = end == 0 ? 0 : begin;
        this.to = end;
    }

    private int end(int begin, String wanted) {
        for (int i = words.size(); i > begin; i--) {
            if (TitleKeys.of(String.join(" ", words.subList(begin, i))).loose().equals(wanted)) {
                return i;
            }
        }
        return 0;
    }

    /** A folder like "Title (1987)" names the film of one year; what the file says beside it is no title. */
    boolean ofTheSameFilm() {
        return within()
                && folder.yearInBrackets()
                && !file.episode()
                && (file.year().isEmpty() || file.year().equals(folder.year()));
    }

    /** Title - Book 5 - Ep 23: what stands between the series and its number is a part of the series. */
    boolean ofTheSameSeries(boolean tagFirst) {
        return within()
                && from == 0
                && !folder.episode()
                && (tagFirst || file.numbering().implied());
    }

    /** Title/Title.05.More: the number that follows the folder's title, with its zero, counts the episode. */
    Optional<Numbering> counted() {
        boolean open = within() && from == 0 && !file.episode() && file.year().isEmpty();
        if (!open || folder.year().isPresent()) {
            return Optional.empty();
        }
        String next = words.get(to);
        boolean padded = next.length() == PADDED && next.matches("0[1-9]") && to + 1 < words.size();
        return padded ? Optional.of(first(Integer.parseInt(next))) : Optional.empty();
    }

    private static Numbering first(int episode) {
        List<Integer> numbers = List.of(episode);
        return new Numbering(OptionalInt.of(1), OptionalInt.empty(), true, numbers, numbers, Optional.empty());
    }

    private boolean within() {
        return to > 0 && to - from < words.size();
    }
}
