package dev.dromedarr.triage;

import dev.dromedarr.instance.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Actions under way, and what looks after them. */
abstract class VerifyStage {

    static final Action.Expected THIRD = new Action.Expected("/d/3.mkv", 12, Set.of(1203), Set.of(5310));

    final Stage stage = new Stage();
    final Verify verify =
            new Verify(stage.instances, stage.queue, stage.book, stage.results, stage.judged, stage.clock);

    final Action ordered(Action.Expected... expected) {
        return begun(Verdict.FORCE_IMPORT, Optional.of(83112), expected);
    }

    final Action begun(Verdict verdict, Optional<Integer> command, Action.Expected... expected) {
        return stage.book.put(new Action(
                1,
                1,
                "tv",
                Kind.SONARR,
                "HASH",
                Cases.TITLE,
                verdict,
                command.isPresent() ? Action.State.ORDERED : Action.State.BEGUN,
                1,
                stage.clock.instant(),
                command,
                List.of(expected)));
    }
}
