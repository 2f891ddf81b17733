package dev.dromedarr.wanted;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which entries are under way for something else that is still wanted: one entry is not two movies. */
final class Claims {

    private final Map<Integer, WantedItem> wanted;
    private final Takers takers;

    Claims(List<WantedItem> wanted, Takers takers) {
        this.wanted =
                wanted.stream().collect(Collectors.toMap(WantedItem::id, Function.identity(), (one, same) -> one));
        this.takers = takers;
    }

    /** Another movie or series for which the entry is under way; episodes of one series may well share an entry. */
    Optional<WantedItem> other(Match match) {
        WantedItem item = match.item();
        return takers.of(match.entry()).stream()
                .map(wanted::get)
                .filter(Objects::nonNull)
                .filter(other -> other.id() != item.id())
                .filter(other -> other.series().isEmpty() || !other.series().equals(item.series()))
                .findFirst();
    }
}
