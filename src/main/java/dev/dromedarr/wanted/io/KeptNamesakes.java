package dev.dromedarr.wanted.io;

import dev.dromedarr.release.TitleKeys;
import dev.dromedarr.wanted.Namesakes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks a source for namesakes, a bounded number of times in a scan, and keeps what it says. Who does not answer is soon left in peace:
 * namesakes make a scan surer, and it never waits for them for long.
 */
final class KeptNamesakes implements Namesakes {

    private static final int SILENCES = 2;

    private final NameSource source;
    private final SqlLookups lookups;
    private final int most;
    private final Clock clock;
    private final Consumer<String> trouble;

    /**
     * With these limits.
     *
     * @param most so many questions in one scan
     * @param trouble hears, once in a scan, why somebody is not asked any more
     */
    KeptNamesakes(NameSource source, SqlLookups lookups, int most, Clock clock, Consumer<String> trouble) {
        this.source = source;
        this.lookups = lookups;
        this.most = most;
        this.clock = clock;
        this.trouble = trouble;
    }

    @Override
    public List<Known> ask(List<Question> questions) {
        lookups.forgetOld();
        var round = new Round(
                most,
                SILENCES,
                clock,
                why -> trouble.accept(
                        "Namesakes are not looked for any more in this scan, so that more is left to a person: "
                                + why));
        List<Known> known = new ArrayList<>(questions.size());
        for (Question question : questions) {
            known.add(known(question, round));
        }
        return known;
    }

    private Known known(Question question, Round round) {
        String key = TitleKeys.of(question.name()).loose();
        if (key.isEmpty()) {
            return Known.UNKNOWN;
        }
        String whose = source.source(question.item());
        Optional<SameNames> names = lookups.find(whose, key, SameNames.class)
                .or(() -> round.ask(
                        source.who(question.item()), () -> source.ask(question), all -> lookups.keep(whose, key, all)));
        return names.map(all ->
                        all.known(source.id(question.item()), question.item().year()))
                .orElse(Known.UNKNOWN);
    }
}
