package dev.dromedarr.playlist.io;

import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.maybeTime;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Census;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Playlist.Origin;
import dev.dromedarr.playlist.Playlist.Stamp;
import dev.dromedarr.playlist.Playlists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The playlists in their table; addresses go in and out sealed. */
public final class SqlPlaylists implements Playlists {

    private static final String PURPOSE = "playlists/address";

    private final Database database;
    private final Seal seal;

    public SqlPlaylists(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public List<Playlist> all() {
        return database.ask(sql -> sql.sql("SELECT * FROM playlists ORDER BY id")
                .query(SqlPlaylists::playlist)
                .list());
    }

    @Override
    public Optional<Playlist> find(long id) {
        return database.ask(sql -> sql.sql("SELECT * FROM playlists WHERE id = :id")
                .param("id", id)
                .query(SqlPlaylists::playlist)
                .optional());
    }

    @Override
    public List<Playlist> due(Instant now) {
        return database.ask(sql -> sql.sql("SELECT * FROM playlists WHERE next_at <= :now ORDER BY next_at, id")
                .param("now", now.toEpochMilli())
                .query(SqlPlaylists::playlist)
                .list());
    }

    @Override
    public Address address(long id) {
        String sealed = database.ask(sql -> sql.sql("SELECT address FROM playlists WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional())
                .orElseThrow(() -> new Refused("There is no playlist " + id + " any more"));
        return masked(new Address(seal.open(PURPOSE, sealed)));
    }

    @Override
    public Optional<Playlist> add(String name, Playlist.Type type, Origin origin, Address address, Instant now) {
        Optional<Long> id = database.ask(sql -> sql.sql("""
                        INSERT INTO playlists (name, type, origin, address, fingerprint, shown, created_at, next_at)
                        VALUES (:name, :type, :origin, :address, :fingerprint, :shown, :now, :now)
                        ON CONFLICT (fingerprint) DO NOTHING
                        RETURNING id
                        """)
                .param("name", text(name))
                .param("type", type.name())
                .param("origin", origin.name())
                .param("address", seal.seal(PURPOSE, masked(address).reveal()))
                .param("fingerprint", fingerprint(address))
                .param("shown", text(address.shown()))
                .param("now", now.toEpochMilli())
                .query(Long.class)
                .optional());
        return id.flatMap(this::find);
    }

    @Override
    public Optional<Playlist> at(Address address) {
        return database.ask(sql -> sql.sql("SELECT * FROM playlists WHERE fingerprint = :fingerprint")
                .param("fingerprint", fingerprint(address))
                .query(SqlPlaylists::playlist)
                .optional());
    }

    @Override
    public boolean change(long id, String name, Playlist.Type type, Optional<Address> address, Instant now) {
        if (address.isEmpty()) {
            database.ask(sql -> sql.sql("UPDATE playlists SET name = :name WHERE id = :id")
                    .param("name", text(name))
                    .param("id", id)
                    .update());
            return true;
        }
        if (at(address.get()).filter(other -> other.id() != id).isPresent()) {
            return false;
        }
        database.ask(sql -> sql.sql("""
                        UPDATE playlists SET name = :name, type = :type, address = :address, fingerprint = :fingerprint,
                            shown = :shown, next_at = :now, etag = NULL, modified = NULL, trouble = NULL, failures = 0
                        WHERE id = :id
                        """)
                .param("name", text(name))
                .param("type", type.name())
                .param("address", seal.seal(PURPOSE, masked(address.get()).reveal()))
                .param("fingerprint", fingerprint(address.get()))
                .param("shown", text(address.get().shown()))
                .param("now", now.toEpochMilli())
                .param("id", id)
                .update());
        return true;
    }

    @Override
    public void own(long id, Origin origin) {
        database.ask(sql -> sql.sql("UPDATE playlists SET origin = :origin WHERE id = :id AND origin <> :origin")
                .param("origin", origin.name())
                .param("id", id)
                .update());
    }

    @Override
    public boolean remove(long id) {
        return database.ask(sql -> sql.sql("DELETE FROM playlists WHERE id = :id")
                        .param("id", id)
                        .update())
                == 1;
    }

    @Override
    public void order(long id, boolean acceptSmaller, Instant now) {
        database.ask(sql -> sql.sql("""
                        UPDATE playlists SET next_at = :now, accept_smaller = :accept OR accept_smaller WHERE id = :id
                        """)
                .param("now", now.toEpochMilli())
                .param("accept", acceptSmaller)
                .param("id", id)
                .update());
    }

    @Override
    public void refreshed(long id, Census census, Stamp stamp, Instant now, Instant next) {
        database.ask(sql -> sql.sql("""
                        UPDATE playlists SET refreshed_at = :now, next_at = :next, trouble = NULL, failures = 0,
                            accept_smaller = FALSE, etag = :etag, modified = :modified, bytes = :bytes,
                            movies = :movies, episodes = :episodes, live = :live, others = :others, flaws = :flaws
                        WHERE id = :id
                        """)
                .param("now", now.toEpochMilli())
                .param("next", next.toEpochMilli())
                .param("etag", text(stamp.etag()))
                .param("modified", text(stamp.modified()))
                .param("bytes", census.bytes())
                .param("movies", census.movies())
                .param("episodes", census.episodes())
                .param("live", census.live())
                .param("others", census.others())
                .param("flaws", FlawCounts.write(census.flaws()))
                .param("id", id)
                .update());
    }

    @Override
    public void failed(long id, String trouble, Instant next) {
        database.ask(sql -> sql.sql("""
                        UPDATE playlists SET trouble = :trouble, next_at = :next, failures = failures + 1 WHERE id = :id
                        """)
                .param("trouble", text(trouble))
                .param("next", next.toEpochMilli())
                .param("id", id)
                .update());
    }

    /** What is secret in it is shown nowhere from now on, not even by a library. */
    private static Address masked(Address address) {
        address.secrets().forEach(secret -> Mask.register(new Secret(secret)));
        return address;
    }

    private String fingerprint(Address address) {
        return seal.fingerprint(PURPOSE, address.reveal());
    }

    private static Playlist playlist(ResultSet row, int number) throws SQLException {
        return new Playlist(
                row.getLong("id"),
                row.getString("name"),
                Playlist.Type.valueOf(row.getString("type")),
                Origin.valueOf(row.getString("origin")),
                row.getString("shown"),
                census(row),
                new Stamp(maybeText(row, "etag"), maybeText(row, "modified")),
                time(row, "created_at"),
                maybeTime(row, "refreshed_at"),
                maybeText(row, "trouble"),
                row.getInt("failures"),
                row.getBoolean("accept_smaller"));
    }

    private static Census census(ResultSet row) throws SQLException {
        return new Census(
                row.getLong("bytes"),
                row.getLong("movies"),
                row.getLong("episodes"),
                row.getLong("live"),
                row.getLong("others"),
                FlawCounts.read(row.getString("flaws")));
    }
}
