package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstBytesTest {

    private static byte[] bytes(String escaped) {
        return escaped.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            \\032E\\337\\243\\001          | MKV
            \\0\\0\\0\\040ftypisom         | MP4
            \\0\\0\\0\\010wide\\0\\0        | MP4
            \\0\\1\\0\\010moov\\0\\0        | MP4
            RIFF1234AVI LIST              | AVI
            """)
    void video_is_told_by_its_first_bytes(String start, Container container) {
        assertThat(FirstBytes.container(bytes(start))).contains(container);
    }

    @ParameterizedTest(name = "{0} bytes, the first at {1}")
    @CsvSource({"188, 0", "192, 4", "204, 0"})
    void a_transport_stream_is_told_by_three_packets(int every, int first) {
        byte[] stream = new byte[FirstBytes.ENOUGH];
        for (int at = first; at < stream.length; at += every) {
            stream[at] = 0x47;
        }

        assertThat(FirstBytes.container(stream)).contains(Container.TS);
        stream[first + 2 * every] = 0;
        assertThat(FirstBytes.container(stream)).isEmpty();
        assertThat(FirstBytes.container(Arrays.copyOf(stream, 300))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\n\\n <!DOCTYPE HTML PUBLIC    | an HTML page
            <html><body>                  | an HTML page
            \\357\\273\\277<html>            | an HTML page
            <?xml version="1.0"?>         | an XML text
            {"error":"expired"}           | a JSON text
            #EXTM3U\\n#EXT-X-VERSION       | a playlist, perhaps of a stream in pieces (HLS)
            Too many connections          | a text
            \\037\\213\\010                 | packed with gzip
            PK\\3\\4                       | a ZIP archive
            Rar!\\032                      | a RAR archive
            \\0\\0\\1\\272                   | an MPEG program stream
            \\1\\2\\3                       | of an unknown kind, or broken
            The free lunch                | a text
            RIFF1234WAVE                  | a text
            """)
    void what_is_no_video_is_called_by_its_name(String start, String what) {
        assertThat(FirstBytes.container(bytes(start))).isEmpty();
        assertThat(FirstBytes.instead(bytes(start))).isEqualTo(what);
    }

    @Test
    void nothing_at_all_is_empty() {
        assertThat(FirstBytes.container(new byte[0])).isEmpty();
        assertThat(FirstBytes.instead(new byte[0])).isEqualTo("empty");
    }
}
