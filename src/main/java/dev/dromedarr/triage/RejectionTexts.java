package dev.dromedarr.triage;

import static dev.dromedarr.triage.Rejection.Cause.ALREADY_IMPORTED;
import static dev.dromedarr.triage.Rejection.Cause.CUSTOM_FORMAT;
import static dev.dromedarr.triage.Rejection.Cause.DANGEROUS;
import static dev.dromedarr.triage.Rejection.Cause.MATCHED_BY_ID;
import static dev.dromedarr.triage.Rejection.Cause.MISMATCH;
import static dev.dromedarr.triage.Rejection.Cause.NOT_READY;
import static dev.dromedarr.triage.Rejection.Cause.NOT_UNDERSTOOD;
import static dev.dromedarr.triage.Rejection.Cause.NO_MATCH;
import static dev.dromedarr.triage.Rejection.Cause.QUALITY;
import static dev.dromedarr.triage.Rejection.Cause.SAMPLE;
import static dev.dromedarr.triage.Rejection.Cause.SUMMARY;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads causes out of the sentences of Sonarr and Radarr. Both hard-code them in English and their v3 API gives nothing else
 * (Sonarr 4.0.19 {@code EpisodeImport/Specifications}, {@code CompletedDownloadService}; Radarr 6.1 the same).
 */
final class RejectionTexts {

    private record Text(Predicate<String> match, Rejection.Cause cause) {}

    /** The first that matches decides. */
    private static final List<Text> KNOWN = List.of(
            starts("Found matching (series|movie) via grab history.*matched to (series|movie) by ID", MATCHED_BY_ID),
            starts("(Series|Movie) title mismatch", MISMATCH),
            starts("Unable to parse download", MISMATCH),
            starts("Unable to import automatically, found multiple", MISMATCH),
            starts("Unable to parse episodes from title", MISMATCH),
            starts("Download wasn't grabbed by", MISMATCH),
            starts("Multi-season download", MISMATCH),
            starts("Caution: Found", DANGEROUS),
            starts("Found archive file", DANGEROUS),
            starts("Not a Custom Format upgrade", CUSTOM_FORMAT),
            starts("Not a preferred word upgrade", CUSTOM_FORMAT),
            starts("Not an upgrade for existing", QUALITY),
            starts("Not a quality revision upgrade", QUALITY),
            starts("(Episode|Movie) file already imported at", ALREADY_IMPORTED),
            starts("(Episode|Movie) has already been imported", ALREADY_IMPORTED),
            starts("Sample$", SAMPLE),
            starts("Unable to determine if file is a sample", SAMPLE),
            starts("Episodes? .*(was|were) unexpected considering", NO_MATCH),
            contains("(was|were) not found in the grabbed release", NO_MATCH),
            starts("Invalid (season or episode|movie)", NO_MATCH),
            starts("Unknown (Series|Movie)", NO_MATCH),
            starts("Unable to parse file", NO_MATCH),
            starts("Episodes not selected", NO_MATCH),
            starts("Partial season packs", NO_MATCH),
            starts("Extras are not supported", NO_MATCH),
            starts("Single episode (file contains all|split into)", NO_MATCH),
            starts("Episode file on disk contains more episodes", NO_MATCH),
            starts("File is suspected multi-part", NO_MATCH),
            starts("This show has individual episode mappings", NO_MATCH),
            starts("Import path is mapped to a (series|movie) folder", NO_MATCH),
            starts("Episode (has a TBA title|does not have a title|does not have an absolute)", NOT_READY),
            starts("File is still being unpacked", NOT_READY),
            starts("Locked file", NOT_READY),
            starts("Not enough free space", NOT_READY),
            starts("No files found are eligible for import", NOT_READY),
            starts("Failed to import (episode|movie)", NOT_READY),
            starts("Download doesn't contain intermediate path", NOT_READY),
            contains("is not a valid local path", NOT_READY),
            starts("One or more (episodes|movies) expected in this release", SUMMARY));

    private RejectionTexts() {}

    static Rejection.Cause cause(String text) {
        String said = text.strip();
        return KNOWN.stream()
                .filter(known -> known.match().test(said))
                .map(Text::cause)
                .findFirst()
                .orElse(NOT_UNDERSTOOD);
    }

    private static Text starts(String beginning, Rejection.Cause cause) {
        return new Text(Pattern.compile("(?i)^" + beginning).asPredicate(), cause);
    }

    private static Text contains(String part, Rejection.Cause cause) {
        return new Text(Pattern.compile("(?i)" + part).asPredicate(), cause);
    }
}
