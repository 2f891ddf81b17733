package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file brings and takes, in words. */
class ComparisonTest {

    private static final String UNTOLD = "?";

    @ParameterizedTest(name = "grab [{0}], owned [{1}], file [{2}]: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            x265 + Remux | HDR10        | x265 + Remux | Gains: Remux, x265. Loses: HDR10.
            x265 + Remux | HDR10 + x265 | x265         | Gains: Remux. Loses: HDR10. The file itself lacks: Remux.
            x265         | x265         | x265         | ''
            ''           | x265         | ''           | Loses: x265.
            x265         | ''           | x265 + HDR10 | Gains: x265.
            ''           | ''           | ''           | ''
            ?            | x265         | HDR10        | ''
            x265         | ?            | ''           | The file itself lacks: x265.
            x265         | HDR10        | ?            | Gains: x265. Loses: HDR10.
            ?            | ?            | ?            | ''
            """)
    void what_is_gained_lost_and_lacking_is_told_as_far_as_it_is_known(
            String grab, String owned, String file, String words) {
        assertThat(compared(formats(grab), formats(file), formats(owned)).words())
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} {1} as {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            WEBDL-1080p | English          | WEBDL-1080p | English          | ''
            WEBDL-1080p | English          | HDTV-720p   | German           | Grabbed as WEBDL-1080p in English, the file is HDTV-720p in German.
            WEBDL-1080p | English + German | WEBDL-1080p | English          | Grabbed as WEBDL-1080p in English, German, the file is WEBDL-1080p in English.
            WEBDL-1080p | German + English | WEBDL-1080p | English + German | ''
            WEBDL-1080p | Unknown          | WEBDL-1080p | German           | ''
            WEBDL-1080p | English          | WEBDL-1080p | Unknown          | ''
            WEBDL-1080p | ''               | HDTV-720p   | German           | Grabbed as WEBDL-1080p, the file is HDTV-720p in German.
            ''          | English          | HDTV-720p   | German           | Grabbed as an untold quality in English, the file is HDTV-720p in German.
            ''          | English          | HDTV-720p   | English          | ''
            """)
    void a_quality_or_language_that_is_not_the_grabs_is_told(
            String grabbed, String spoken, String quality, String languages, String words) {
        var grab = new Traits(grabbed, set(spoken), Optional.empty());
        var file = new Traits(quality, set(languages), Optional.empty());

        assertThat(compared(grab, file, Traits.UNTOLD).words()).isEqualTo(words);
    }

    @Test
    void of_several_files_that_it_would_replace_the_formats_of_each_count() {
        var grab = Cases.formats("A", "B");

        assertThat(compared(grab, Traits.UNTOLD, Cases.formats("A"), Cases.formats("C"))
                        .words())
                .isEqualTo("Gains: B. Loses: C.");
        assertThat(compared(grab, Traits.UNTOLD, Cases.formats("A"), Traits.UNTOLD)
                        .words())
                .as("one of them does not tell")
                .isEmpty();
    }

    @Test
    void where_nothing_is_owned_nothing_is_gained_or_lost() {
        assertThat(compared(Cases.formats("A"), Cases.formats("B")).words()).isEqualTo("The file itself lacks: A.");
    }

    @Test
    void without_a_grab_in_history_the_row_of_the_queue_tells_what_was_promised() {
        var history = new Traits("", Set.of("English"), Optional.empty());
        var queue = new Traits("WEBDL-1080p", Set.of("German"), Optional.of(Set.of("x265")));

        assertThat(history.or(queue)).isEqualTo(new Traits("WEBDL-1080p", Set.of("English"), queue.formats()));
        assertThat(Cases.of().queuedAs(queue).read().grabTraits()).isEqualTo(queue);
    }

    private static Comparison compared(Traits grab, Traits file, Traits... owned) {
        var files = Stream.iterate(0, number -> number < owned.length, number -> number + 1)
                .map(number -> new OwnedFile(number, 100, owned[number], ""))
                .toList();
        var candidate = new Candidate(
                "/downloads/x.mkv",
                "S01E03",
                Optional.of(Cases.SERIES),
                Set.of(1203),
                Set.copyOf(files.stream().map(OwnedFile::id).toList()),
                files,
                Optional.of(50),
                file,
                List.of(),
                "{}");
        return Comparison.of(Cases.of().grabbedAs(grab).file(candidate).read(), candidate);
    }

    private static Traits formats(String names) {
        return names.equals(UNTOLD) ? Traits.UNTOLD : new Traits("", Set.of(), Optional.of(set(names)));
    }

    private static Set<String> set(String names) {
        return names.isEmpty() ? Set.of() : Set.of(names.split(" \\+ ", -1));
    }
}
