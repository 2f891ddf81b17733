package dev.dromedarr.io.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database, open and up to date. Its troubles come as {@code Refused} or {@code Unavailable}, with the remedy. */
public final class Database implements AutoCloseable {

    /** The migrations need one connection for the work and one for the lock. */
    private static final int FEWEST_CONNECTIONS = 2;

    private final Address address;
    private final HikariDataSource pool;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Turn turn;
    private final Together together;
    private final Pulse pulse;

    private Database(Address address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.client = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new Transactions(pool));
        this.turn = new Turn(address);
        this.together = new Together(this::transact);
        this.pulse = new Pulse(address.name());
    }

    /** Opens it, makes it when it is a file and absent, and brings its tables up to date. */
    public static Database open(Address address, int connections) {
        return open(address, connections, config -> {});
    }

    static Database open(Address address, int connections, Consumer<HikariConfig> tuning) {
        var config = address.pool();
        config.setPoolName("database");
        config.setMaximumPoolSize(Math.max(FEWEST_CONNECTIONS, connections));
        config.setConnectionTimeout(address.patience().toMillis());
        tuning.accept(config);
        var pool = telling(address, () -> new HikariDataSource(config));
        try {
            telling(address, () -> Migrations.run(address, pool));
            return new Database(address, pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Asks or changes something in one statement. */
    public <T> T ask(Function<JdbcClient, T> work) {
        T answer = felt(() -> work.apply(client));
        if (pulse.toBeFelt()) {
            feel();
        }
        return answer;
    }

    /** Does all of it or nothing. On SQLite one at a time, so keep the world out of it. */
    public <T> T transact(Function<JdbcClient, T> work) {
        T answer = felt(() -> turn.take(() -> transaction.execute(status -> work.apply(client))));
        pulse.beats();
        return answer;
    }

    /**
     * Does it in one transaction with what others want done at the same moment; for small work that many bring at once.
     * It may be done twice when that of another fails.
     */
    public <T> T transactTogether(Function<JdbcClient, T> work) {
        return together.transact(work);
    }

    /** Answers when the database can be read, and after a trouble only when it can be written again; else tells why not. */
    public void ping() {
        if (pulse.trouble().isPresent()) {
            transact(Database::write);
        } else {
            ask(sql -> sql.sql("SELECT COUNT(*) FROM flyway_schema_history")
                    .query(Long.class)
                    .single());
        }
    }

    /** What was wrong when it was used last; asks nothing. */
    public Optional<String> trouble() {
        return pulse.trouble();
    }

    /** A full disk can be read: only writing tells whether the trouble is over. */
    private void feel() {
        try {
            transact(Database::write);
        } catch (Unavailable | Refused stillInTrouble) {
            // It was told when it began.
            pulse.fails(stillInTrouble);
        }
    }

    /** Writes, and changes nothing. */
    private static int write(JdbcClient sql) {
        return IntStream.of(1, -1)
                .map(more -> sql.sql(
                                "UPDATE flyway_schema_history SET execution_time = execution_time + :more WHERE installed_rank = 1")
                        .param("more", more)
                        .update())
                .sum();
    }

    private <T> T felt(Supplier<T> work) {
        try {
            return telling(address, work);
        } catch (Unavailable | Refused trouble) {
            pulse.fails(trouble);
            throw trouble;
        }
    }

    public String name() {
        return address.name();
    }

    @Override
    public void close() {
        together.close();
        pool.close();
    }

    private static <T> T telling(Address address, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw SqlTrouble.told(address, e);
        }
    }
}
