package dev.dromedarr.download.io;

import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.download.Hosts;
import dev.dromedarr.io.sql.Database;
import java.util.List;

/** The servers that want to be left in peace, in their table. */
public final class SqlHosts implements Hosts {

    private final Database database;

    public SqlHosts(Database database) {
        this.database = database;
    }

    @Override
    public List<Resting> all() {
        return database.ask(sql -> sql.sql("SELECT * FROM resting_hosts ORDER BY host")
                .query((row, number) -> new Resting(
                        row.getString("host"), time(row, "until"), row.getString("reason"), row.getInt("times")))
                .list());
    }

    @Override
    public void rest(Resting resting) {
        database.ask(sql -> sql.sql("""
                        INSERT INTO resting_hosts (host, until, reason, times) VALUES (:host, :until, :reason, :times)
                        ON CONFLICT (host) DO UPDATE SET until = :until, reason = :reason, times = :times
                        """)
                .param("host", text(resting.host()))
                .param("until", resting.until().toEpochMilli())
                .param("reason", text(resting.reason()))
                .param("times", resting.times())
                .update());
    }

    @Override
    public void well(String host) {
        database.ask(sql -> sql.sql("DELETE FROM resting_hosts WHERE host = :host")
                .param("host", text(host))
                .update());
    }
}
