package dev.dromedarr.web.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.triage.Question;
import dev.dromedarr.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonQuestionTest {

    private final JsonQuestion reader = new JsonQuestion();

    @Test
    void a_question_names_an_instance_and_a_download() {
        assertThat(read("{\"instance\":\" tv \",\"downloadId\":\"HASH\",\"unknown\":[1]}"))
                .isEqualTo(new Question("tv", Optional.of("HASH"), Optional.empty()));
        assertThat(read("{\"instance\":\"tv\",\"downloadId\":null,\"title\":\"Pioneer\"}"))
                .isEqualTo(new Question("tv", Optional.empty(), Optional.of("Pioneer")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | 400 | must be a JSON object
            []                                  | 400 | must be a JSON object
            {"instance":                        | 400 | not JSON
            {"instance":"tv","title":"x"} {}    | 400 | not JSON
            {"title":"x"}                       | 422 | Name the instance
            {"instance":"tv"}                   | 422 | Name the download
            {"instance":"tv","title":" "}       | 422 | Name the download
            {"instance":"tv","downloadId":7}    | 422 | downloadId must be a text
            """)
    void what_is_missing_is_told(String body, int status, String told) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.status()).isEqualTo(status))
                .hasMessageContaining(told);
    }

    @Test
    void a_body_that_is_nested_without_end_is_turned_away() {
        assertThatThrownBy(() -> read("[".repeat(10_000))).isInstanceOf(Denied.class);
    }

    private Question read(String body) {
        return reader.readQuestion(new Request(
                "POST", "/api/v1/triage/explain", "", Map.of(), body.getBytes(StandardCharsets.UTF_8), "127.0.0.1"));
    }
}
