package dev.dromedarr.triage.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.triage.Calls;

/** The door, and a note of each call that passes it: our own words of the call, which hold no key, and what came of it. */
record NotingDoor(Door door, Calls calls) implements Door {

    @Override
    public Answer ask(Call call) {
        String query = call.queryText();
        String words = Mask.known(call.method() + " " + call.path() + (query.isEmpty() ? "" : "?" + query));
        try {
            Answer answer = door.ask(call);
            calls.answered(words, answer.status());
            return answer;
        } catch (Unavailable | Refused e) {
            calls.failed(words, Mask.mask(String.valueOf(e.getMessage())));
            throw e;
        }
    }
}
