package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static Answer answer(int status, String headers) {
        Map<String, String> map = new TreeMap<>();
        for (String header : headers.split(" & ", -1)) {
            if (header.contains(": ")) {
                map.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
            }
        }
        return new Answer(status, map);
    }

    /** What is here and of which version, what came back, what it means. */
    @ParameterizedTest(name = "{0} bytes of {1}: {2} {3}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0   |                    | 200 | content-length: 500                                      | from 0 until 500 of 500
            0   |                    | 200 | content-length: 500 & etag: "a"                          | from 0 until 500 of 500 marked "a"
            0   |                    | 200 | content-length: 500 & etag: W/"a"                        | from 0 until 500 of 500 marked W/"a"
            0   |                    | 200 | content-length: 500 & last-modified: Sat, 29 Oct 2022 19:43:31 GMT & etag: W/"a" | from 0 until 500 of 500 marked Sat, 29 Oct 2022 19:43:31 GMT
            0   |                    | 200 | content-length: 500 & last-modified: yesterday           | from 0 until 500 of 500
            0   |                    | 200 | transfer-encoding: chunked                               | from 0 until its end
            0   |                    | 200 | transfer-encoding: chunked & content-encoding: gzip      | from 0 until its end marked unpacked packed
            0   |                    | 200 | content-length: 500 & content-encoding: identity         | from 0 until 500 of 500
            0   |                    | 200 | content-length: 500 & content-encoding: br               | no: comes packed as "br"
            0   |                    | 200 |                                                          | no: comes without its length
            0   |                    | 200 | content-length: 0                                        | no: is empty
            0   |                    | 206 | content-range: bytes 0-99/500                            | from 0 until 100 of 500
            0   |                    | 206 | content-range: bytes 5-99/500                            | anew
            0   |                    | 416 |                                                          | no: was answered with status 416
            100 | "a"; size=500      | 200 | content-length: 500 & etag: "a"                          | from 0 until 500 of 500 marked "a"
            100 | "a"; size=500      | 206 | content-range: bytes 100-499/500                         | rest 100 until 500 of 500 marked "a"
            100 | "a"; size=500      | 206 | content-range: bytes 100-499/500 & etag: "a"             | rest 100 until 500 of 500 marked "a"
            100 | "a"; size=500      | 206 | content-range: bytes 100-499/*                           | rest 100 until 500 of 500 marked "a"
            100 | "a"                | 206 | content-range: bytes 100-499/500                         | rest 100 until 500 of 500 marked "a"
            100 | "a"; size=500      | 206 | content-range: bytes 100-199/500                         | rest 100 until 200 of 500 marked "a"
            100 | "a"; size=500      | 206 | content-range: bytes 100-499/500 & etag: "b"             | anew
            100 | "a"; size=500      | 206 | content-range: bytes 100-599/600                         | anew
            100 | "a"; size=500      | 206 | content-range: bytes 99-499/500                          | anew
            100 | "a"; size=500      | 206 | content-range: bytes 100-50/500                          | anew
            100 | "a"; size=500      | 206 | content-range: bytes 100-499/400                         | anew
            100 | "a"; size=500      | 206 | content-range: bytes */500                               | anew
            100 | "a"; size=500      | 206 | content-type: multipart/byteranges; boundary=x           | anew
            100 | "a"; size=500      | 206 | content-range: bytes 100-499/500 & content-encoding: gzip | anew
            100 | "a"; size=500      | 206 | content-range: bytes 99999999999999999999-5/500          | anew
            100 | "a"; size=100      | 416 | content-range: bytes */100                               | whole
            100 | "a"; size=500      | 416 | content-range: bytes */100                               | anew
            100 | "a"; size=500      | 416 | content-range: bytes */500                               | anew
            100 | "a"                | 416 |                                                          | anew
            100 | ; size=500         | 206 | content-range: bytes 0-499/500                           | rest 0 until 500 of 500
            100 | ; size=500; since=70 | 206 | content-range: bytes 70-499/500                        | rest 70 until 500 of 500 since 70
            100 | ; size=500         | 206 | content-range: bytes 0-599/600                           | anew
            100 | W/"a"; size=500    | 206 | content-range: bytes 0-499/500 & etag: W/"b"             | anew
            100 | unpacked           | 200 | content-length: 500                                      | from 0 until 500 of 500
            0   |                    | 302 | location: /there                                         | follow /there
            0   |                    | 301 |                                                          | no: sends us on (status 301)
            0   |                    | 304 |                                                          | no: was answered with status 304
            0   |                    | 204 |                                                          | no: was answered with status 204
            0   |                    | 400 |                                                          | no: was answered with status 400
            0   |                    | 401 |                                                          | no: is not given to us
            0   |                    | 404 |                                                          | no: is not there any more
            0   |                    | 410 |                                                          | no: is not there any more
            0   |                    | 408 |                                                          | later: was answered with status 408
            0   |                    | 500 |                                                          | later: was answered with status 500
            0   |                    | 503 | retry-after: 5                                           | later: was answered with status 503
            0   |                    | 403 |                                                          | busy PT5M
            0   |                    | 429 | retry-after: 17                                          | busy PT17S
            0   |                    | 458 | retry-after: 0                                           | busy PT1S
            0   |                    | 509 | retry-after: 999999999                                   | busy PT6H
            0   |                    | 429 | retry-after: 99999999999999999999                        | busy PT5M
            0   |                    | 429 | retry-after: Sat, 28 Nov 2026 12:10:00 GMT               | busy PT10M
            0   |                    | 429 | retry-after: Sat, 28 Nov 2020 12:10:00 GMT               | busy PT1S
            0   |                    | 429 | retry-after: soon                                        | busy PT5M
            """)
    void an_answer_means(long home, String version, int status, String headers, String meaning) {
        Ask ask = Ask.behind(home, Optional.ofNullable(version).map(Version::of));

        Reply reply = Replies.read(ask, answer(status, headers == null ? "" : headers), NOW);

        assertThat(words(reply)).startsWith(meaning);
    }

    @Test
    void a_date_is_a_mark_that_the_server_can_judge() {
        Ask ask = Ask.behind(100, Optional.of(Version.of("Sat, 29 Oct 2022 19:43:31 GMT; size=500")));

        assertThat(ask.ifRange()).contains("Sat, 29 Oct 2022 19:43:31 GMT");
        assertThat(Replies.read(
                        ask,
                        answer(206, "content-range: bytes 100-499/500 & last-modified: Sun, 30 Oct 2022 19:43:31 GMT"),
                        NOW))
                .isEqualTo(new Reply.Anew());
    }

    @ParameterizedTest(name = "{0} bytes of {1}: from {2}, if {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0      | "a"; size=900000          |        |
            100000 | "a"; size=900000          | 100000 | "a"
            100000 | W/"a"; size=900000        |  34464 |
            100000 | ; size=900000             |  34464 |
            100000 | ; size=900000; since=50000 |  50000 |
            100000 | ; size=900000; since=100000 | 100000 |
            100000 | ; since=200000            | 100000 |
            100000 |                           |  34464 |
            100    | ; size=900000             |      0 |
            100000 | unpacked                  |        |
            """)
    void what_is_asked_for_depends_on_what_is_here_and_how_sure_it_is(
            long home, String version, Long from, String condition) {
        Ask ask = Ask.behind(home, Optional.ofNullable(version).map(Version::of));

        assertThat(ask.from().isPresent() ? ask.from().getAsLong() : null).isEqualTo(from);
        assertThat(ask.ifRange()).isEqualTo(Optional.ofNullable(condition));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"a\"`",
                "`\"a; size=5\"`",
                "`\"a\"; size=5`",
                "`; size=5; since=3`",
                "`Sat, 29 Oct 2022 19:43:31 GMT; size=1`",
                "unpacked",
                "`what others wrote`"
            })
    void a_version_is_the_same_after_it_was_remembered(String text) {
        assertThat(Version.of(text).text()).isEqualTo(text);
    }

    private static String words(Reply reply) {
        if (reply instanceof Reply.Fresh fresh) {
            return "from 0 until " + fresh.until().map(String::valueOf).orElse("its end") + words(fresh.version())
                    + (fresh.packed() ? " packed" : "");
        }
        if (reply instanceof Reply.Rest rest) {
            return "rest %d until %d".formatted(rest.from(), rest.until()) + words(rest.version());
        }
        if (reply instanceof Reply.Follow follow) {
            return "follow " + follow.location();
        }
        if (reply instanceof Reply.Busy busy) {
            return "busy " + busy.pause();
        }
        if (reply instanceof Reply.No no) {
            return "no: " + no.why();
        }
        if (reply instanceof Reply.Later later) {
            return "later: " + later.why();
        }
        return reply instanceof Reply.Whole ? "whole" : "anew";
    }

    private static String words(Version version) {
        return version.size().map(size -> " of " + size).orElse("")
                + (version.mark().isEmpty() ? "" : " marked " + version.mark())
                + (version.since() > 0 ? " since " + version.since() : "");
    }
}
