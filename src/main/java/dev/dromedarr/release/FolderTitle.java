package dev.dromedarr.release;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a folder's title tells of its file: that the file's name begins with it, so that the rest is something else. */
final class FolderTitle {

    private static final int PADDED = 2;
    /** More words than this make no title that a folder shortens. */
    private static final int MOST_WORDS = 20;

    private final ReleaseName file;
    private final ReleaseName folder;
    private final List<String> words;
    private final int from;
    private final int to;

    /** Compares the two titles word by word. */
    FolderTitle(ReleaseName file, ReleaseName folder) {
        this.file = file;
        this.folder = folder;
        this.words = List.of(file.title().strip().split("[^\\p{L}\\p{N}'’]+", MOST_WORDS + 1));
        int begin = 0;
        int end = 0;
        if (words.size() <= MOST_WORDS && !folder.title().isEmpty()) {
            NameScanner scanner = new NameScanner();
            String wanted = scanner.keysOf(folder.title()).loose();
            for (int i = 0; end == 0 && !wanted.isEmpty() && i < words.size(); i++) {
                begin = i;
                end = end(scanner, i, wanted);
            }
        }
        this.from = end == 0 ? 0 : begin;
        this.to = end;
    }

    /** Where the words from here on make up the title that is wanted; longer than that they never do again. */
    private int end(NameScanner scanner, int begin, String wanted) {
        String key = "";
        for (int i = begin + 1; i <= words.size() && key.length() <= wanted.length(); i++) {
            key = scanner.keysOf(String.join(" ", words.subList(begin, i))).loose();
            if (key.equals(wanted)) {
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
