package dev.dromedarr.io.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database, open and up to date. Its troubles come as {@code Refused} or {@code Unavailable}, with the remedy. */
public final class Database implements AutoCloseable {

    /** The migrations need one connection for the work and one for the lock. */
    private static final int FEWEST_CONNECTIONS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Address address;
    private final HikariDataSource pool;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Lock turn;
    private final Together together;

    private Database(Address address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.client = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new Transactions(pool));
        this.turn = new ReentrantLock(true);
        this.together = new Together(this::transact);
    }

    /** Opens it, makes it when it is a file and absent, and brings its tables up to date. */
    public static Database open(Address address, int connections) {
        return open(address, connections, config -> {});
    }

    static Database open(Address address, int connections, Consumer<HikariConfig> tuning) {
        var config = address.pool();
        config.setPoolName("database");
        config.setMaximumPoolSize(Math.max(FEWEST_CONNECTIONS, connections));
        config.setConnectionTimeout(PATIENCE.toMillis());
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
        return telling(address, () -> work.apply(client));
    }

    /** Does all of it or nothing. On SQLite one at a time, so keep the world out of it. */
    public <T> T transact(Function<JdbcClient, T> work) {
        if (address.file().isEmpty()) {
            return telling(address, () -> transaction.execute(status -> work.apply(client)));
        }
        // SQLite lets writers race for its lock and starves the unlucky; here each has its turn.
        turn.lock();
        try {
            return telling(address, () -> transaction.execute(status -> work.apply(client)));
        } finally {
            turn.unlock();
        }
    }

    /**
     * Does it in one transaction with what others want done at the same moment; for small work that many bring at once.
     * It may be done twice when that of another fails.
     */
    public <T> T transactTogether(Function<JdbcClient, T> work) {
        return together.transact(work);
    }

    /** Answers when the database can be read; else tells why not. */
    public void ping() {
        ask(sql -> sql.sql("SELECT COUNT(*) FROM flyway_schema_history")
                .query(Long.class)
                .single());
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
