package dev.dromedarr.wanted.io;

import static dev.dromedarr.io.sql.Columns.text;

import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.MatchBook.Note;
import dev.dromedarr.wanted.Owned;
import dev.dromedarr.wanted.RecordedMatch.By;
import dev.dromedarr.wanted.RecordedMatch.State;
import dev.dromedarr.wanted.WantedItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note on its way into the table, sealed beforehand so that the transaction is short.
 *
 * @param entry by what the entry is known again, hashed
 */
record MatchLine(Note note, String entry, String address, String parts) {

    static final String COLUMNS =
            "instance, kind, item, label, entry, playlist, name, entry_group, address, shown, confidence,"
                    + " parts, words, replaces_file, replaces_quality, state, decided_by, found_at, seen_at, decided_at";

    static MatchLine of(Note note, String entry, Seal seal) {
        Match match = note.match();
        return new MatchLine(
                note,
                entry,
                seal.seal("matches/address", match.entry().playable()),
                MatchRows.json(match.confidence().parts()));
    }

    String instance() {
        return text(note.match().item().instance());
    }

    int item() {
        return note.match().item().id();
    }

    /** In the order of {@link #COLUMNS}. */
    @Nullable
    Object[] values(Instant now) {
        Match match = note.match();
        WantedItem item = match.item();
        Entry found = match.entry();
        boolean order = note.order();
        return new @Nullable Object[] {
            instance(),
            item.kind().name(),
            item.id(),
            text(item.label()),
            entry,
            match.place().playlist(),
            text(found.name()),
            text(found.group()),
            address,
            text(found.address().shown()),
            match.confidence().value(),
            parts,
            text(note.words()),
            item.owned().map(Owned::file).orElse(null),
            item.owned().map(owned -> text(owned.quality())).orElse(null),
            (order ? State.ORDERED : State.FOUND).name(),
            order ? By.CONFIDENCE.name() : null,
            now.toEpochMilli(),
            now.toEpochMilli(),
            order ? now.toEpochMilli() : null
        };
    }
}
