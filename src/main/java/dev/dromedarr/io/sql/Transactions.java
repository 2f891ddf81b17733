package dev.dromedarr.io.sql;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions that always tell why they failed. */
final class Transactions extends JdbcTransactionManager {

    private final transient HikariDataSource pool;

    Transactions(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
        setRollbackOnCommitFailure(true);
    }

    /**
     * SQLite rolls back by itself when the disk is full, and a broken connection takes its transaction with it: a second
     * rollback fails then, and must not hide the first failure. Its connection is given up.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionException | DataAccessException e) {
            logger.debug("Gave up a connection that could not roll back", e);
            var transaction = (JdbcTransactionObjectSupport) status.getTransaction();
            pool.evictConnection(transaction.getConnectionHolder().getConnection());
        }
    }
}
