package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.triage.Rejection.Cause;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence with which Sonarr v3 to v5 and Radarr v5 to v6 refuse a file or a download. */
class RejectionTextsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            QUALITY          | Not an upgrade for existing episode file(s). Existing quality: Bluray-1080p. New Quality WEBDL-1080p.
            QUALITY          | Not an upgrade for existing movie file. Existing quality: Bluray-1080p. New Quality WEBDL-1080p.
            QUALITY          | Not a quality revision upgrade for existing episode file(s)
            QUALITY          | Not a quality revision upgrade for existing movie file(s)
            CUSTOM_FORMAT    | Not a Custom Format upgrade for existing episode file(s). New: [x265 (HD)] (50) do not improve on Existing: [WEB Tier 01] (100)
            CUSTOM_FORMAT    | Not a Custom Format upgrade for existing movie file(s). New: [] (0) do not improve on Existing: [DVD] (50)
            CUSTOM_FORMAT    | Not a Custom Format upgrade for existing episode file(s). AfterRename: [a] (1) do not improve on Existing: [b] (2) even though BeforeRename: [c] (3) did.
            CUSTOM_FORMAT    | Not a preferred word upgrade for existing episode file(s)
            ALREADY_IMPORTED | Episode file already imported at 06/01/2026 18:22:31
            ALREADY_IMPORTED | Movie file already imported at 6/1/2026 6:22:31 PM
            ALREADY_IMPORTED | Episode has already been imported
            ALREADY_IMPORTED | Movie has already been imported
            SAMPLE           | Sample
            SAMPLE           | Unable to determine if file is a sample
            NO_MATCH         | Episode 1x03 was unexpected considering the Pioneer.One.S01E02 folder name
            NO_MATCH         | Episodes 1x03, 1x04 were unexpected considering the Pioneer.One.S01E02 folder name
            NO_MATCH         | Episode 1x03 was not found in the grabbed release: Pioneer.One.S01E02
            NO_MATCH         | Episodes 1x03, 1x04 were not found in the grabbed release: Pioneer.One.S01E02
            NO_MATCH         | Movie Sintel (2010) was not found in the grabbed release: Metropolis.1927
            NO_MATCH         | Invalid season or episode
            NO_MATCH         | Invalid movie
            NO_MATCH         | Unknown Series
            NO_MATCH         | Unknown Series for file: sample.mkv
            NO_MATCH         | Unknown Movie
            NO_MATCH         | Unknown Movie for file: sample.mkv
            NO_MATCH         | Unable to parse file
            NO_MATCH         | Episodes not selected
            NO_MATCH         | Partial season packs are not supported
            NO_MATCH         | Extras are not supported
            NO_MATCH         | Single episode file contains all episodes in seasons. Review file name or manually import
            NO_MATCH         | Single episode split into multiple files
            NO_MATCH         | Episode file on disk contains more episodes than this file contains
            NO_MATCH         | File is suspected multi-part file, Radarr doesn't support this
            NO_MATCH         | This show has individual episode mappings on TheXEM but the mapping for this episode has not been confirmed yet by their administrators.
            NO_MATCH         | Import path is mapped to a series folder
            NO_MATCH         | Import path is mapped to a movie folder
            NOT_READY        | Episode does not have a title and recently aired
            NOT_READY        | Episode has a TBA title and recently aired
            NOT_READY        | Episode does not have an absolute episode number and recently aired
            NOT_READY        | File is still being unpacked
            NOT_READY        | Locked file, try again later
            NOT_READY        | Not enough free space
            NOT_READY        | No files found are eligible for import in /downloads/x
            NOT_READY        | Failed to import episode, Root folder missing.
            NOT_READY        | Failed to import movie, Destination already exists.
            NOT_READY        | Failed to import episode
            NOT_READY        | Download doesn't contain intermediate path, Skipping.
            NOT_READY        | [/downloads/x] is not a valid local path. You may need a Remote Path Mapping.
            DANGEROUS        | Caution: Found potentially dangerous file
            DANGEROUS        | Caution: Found potentially dangerous file with extension: .lnk
            DANGEROUS        | Caution: Found executable file
            DANGEROUS        | Caution: Found executable file with extension: '.exe'
            DANGEROUS        | Found archive file, might need to be extracted
            MATCHED_BY_ID    | Found matching series via grab history, but release was matched to series by ID. Automatic import is not possible. See the FAQ for details.
            MATCHED_BY_ID    | Found matching movie via grab history, but release was matched to movie by ID. Manual Import required.
            MISMATCH         | Series title mismatch; automatic import is not possible. Check the download troubleshooting entry on the wiki for common causes.
            MISMATCH         | Movie title mismatch, automatic import is not possible. Manual Import required.
            MISMATCH         | Unable to parse download, automatic import is not possible.
            MISMATCH         | Download wasn't grabbed by Sonarr and not in a category, Skipping.
            MISMATCH         | Download wasn't grabbed by Radarr and not in a category, Skipping.
            MISMATCH         | Unable to import automatically, found multiple series: Pioneer One, The Beverly Hillbillies
            MISMATCH         | Unable to import automatically, found multiple movies: Sintel, Metropolis
            MISMATCH         | Unable to parse episodes from title
            MISMATCH         | Multi-season download, unable to import automatically
            SUMMARY          | One or more episodes expected in this release were not imported or missing from the release
            SUMMARY          | One or more movies expected in this release were not imported or missing
            NOT_UNDERSTOOD   | No audio tracks detected
            NOT_UNDERSTOOD   | Invalid video file, unsupported extension: '.txt'
            NOT_UNDERSTOOD   | Invalid video file, filename starts with '._'
            NOT_UNDERSTOOD   | Unexpected error processing file
            NOT_UNDERSTOOD   | UpgradeSpecification: Object reference not set to an instance of an object.
            NOT_UNDERSTOOD   | Sample text that is no refusal
            """)
    void each_sentence_has_its_cause(Cause cause, String text) {
        assertThat(RejectionTexts.cause(text)).isEqualTo(cause);
        assertThat(RejectionTexts.cause("  " + text.toUpperCase(Locale.ROOT) + " "))
                .isEqualTo(cause);
        assertThat(Rejection.read(text)).isEqualTo(new Rejection(text, cause));
    }

    @Test
    void a_name_inside_a_sentence_does_not_change_its_cause() {
        assertThat(RejectionTexts.cause("Unknown Series for file: Caution.Found.Sample.S01E01.mkv"))
                .isEqualTo(Cause.NO_MATCH);
        assertThat(RejectionTexts.cause("No files found are eligible for import in /x/[y] is not a valid local path"))
                .isEqualTo(Cause.NOT_READY);
        assertThat(RejectionTexts.cause("Episode 1x03 was not found in the grabbed release: matched to series by ID"))
                .isEqualTo(Cause.NO_MATCH);
    }

    @Test
    void silence_is_not_understood() {
        assertThat(RejectionTexts.cause("")).isEqualTo(Cause.NOT_UNDERSTOOD);
    }
}
