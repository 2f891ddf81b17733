package dev.dromedarr.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A door behind which samples lie: it writes down every call. */
final class RecordingDoor implements Door {

    static final ObjectMapper JSON = new ObjectMapper();

    final List<Call> calls = new ArrayList<>();
    private final Map<String, Function<Call, String>> answers = new LinkedHashMap<>();

    /** Answers every such call with this text; {@code GET /api/v3/queue}. */
    RecordingDoor with(String call, String body) {
        return with(call, asked -> body);
    }

    RecordingDoor with(String call, Function<Call, String> body) {
        answers.put(call, body);
        return this;
    }

    RecordingDoor withSample(String call, String sample) {
        return with(call, sample(sample).toString());
    }

    static JsonNode sample(String name) {
        try (var stream = RecordingDoor.class.getResourceAsStream("/samples/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No sample " + name);
            }
            return JSON.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer ask(Call call) {
        calls.add(call);
        Function<Call, String> answer = answers.get(call.method() + " " + call.path());
        return answer == null
                ? new Answer(call, 404, "application/json", Optional.empty(), "{\"message\":\"NotFound\"}")
                : new Answer(call, 200, "application/json", Optional.empty(), answer.apply(call));
    }

    /** The only call to this path. */
    Call only(String call) {
        var found = all(call);
        if (found.size() != 1) {
            throw new AssertionError(call + " was called " + found.size() + " times among " + calls);
        }
        return found.get(0);
    }

    List<Call> all(String call) {
        return calls.stream()
                .filter(asked -> (asked.method() + " " + asked.path()).equals(call))
                .toList();
    }
}
