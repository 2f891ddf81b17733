package dev.dromedarr.triage.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dromedarr.triage.Action;
import java.util.List;

/** What an action is to bring about, as JSON in its row. */
final class ExpectedFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Action.Expected>> LIST = new TypeReference<>() {};

    private ExpectedFiles() {}

    static String json(List<Action.Expected> expected) {
        try {
            return JSON.writeValueAsString(expected);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("expected files can always be written", e);
        }
    }

    static List<Action.Expected> read(String json) {
        try {
            return JSON.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table actions holds what nobody wrote: " + json, e);
        }
    }
}
