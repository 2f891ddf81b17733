package dev.dromedarr.download;

import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.RecordedMatch;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether files that are to replace others are still wanted: what was ordered once does not have to be so for ever. */
public final class Upgrades {

    private final BooleanSupplier on;
    private final MatchBook matches;

    /** @param on whether better files are looked for */
    public Upgrades(BooleanSupplier on, MatchBook matches) {
        this.on = on;
        this.matches = matches;
    }

    /** Why this one is not to replace anything any more; empty for what replaces nothing. */
    Optional<String> unwanted(Download download) {
        if (download.upgrade().isEmpty()) {
            return Optional.empty();
        }
        if (!on.getAsBoolean()) {
            return Optional.of("it would replace a file, and match.upgrades is off");
        }
        return download.match()
                .filter(this::over)
                .map(match -> "it would replace a file, and its match is rejected or gone");
    }

    private boolean over(long id) {
        return matches.find(id)
                .map(match -> match.state() == RecordedMatch.State.REJECTED
                        || match.goneAt().isPresent())
                .orElse(true);
    }
}
