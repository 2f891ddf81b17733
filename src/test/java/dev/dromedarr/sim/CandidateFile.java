package dev.dromedarr.sim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One file of a download: what it shows, its score at import, and why the app does not take it. */
public record CandidateFile(
        String name,
        List<Integer> owners,
        int score,
        Optional<String> quality,
        List<String> languages,
        List<String> formats,
        long size,
        List<String> rejections) {

    public CandidateFile {
        owners = List.copyOf(owners);
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
        rejections = List.copyOf(rejections);
    }

    /** A file of this name with this import score, for these episodes or this movie; none when not recognised. */
    public static CandidateFile named(String name, int score, int... owners) {
        var ids = Arrays.stream(owners).boxed().toList();
        return new CandidateFile(
                name, ids, score, Optional.empty(), List.of("English"), List.of(), 1_503_238_553L, List.of());
    }

    public CandidateFile rejected(String... texts) {
        return new CandidateFile(name, owners, score, quality, languages, formats, size, List.of(texts));
    }

    /** Its own quality, where it differs from the download's. */
    public CandidateFile quality(String other) {
        return new CandidateFile(name, owners, score, Optional.of(other), languages, formats, size, rejections);
    }

    /** What is spoken in it, where that is not English only. */
    public CandidateFile languages(String... names) {
        return new CandidateFile(name, owners, score, quality, List.of(names), formats, size, rejections);
    }

    public CandidateFile formats(String... names) {
        return new CandidateFile(name, owners, score, quality, languages, List.of(names), size, rejections);
    }

    public CandidateFile size(long bytes) {
        return new CandidateFile(name, owners, score, quality, languages, formats, bytes, rejections);
    }
}
