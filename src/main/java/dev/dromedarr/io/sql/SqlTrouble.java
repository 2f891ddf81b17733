package dev.dromedarr.io.sql;

import dev.dromedarr.fault.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the troubles of a database in words: what is wrong, and the remedy. */
final class SqlTrouble {

    private SqlTrouble() {}

    /** As {@code Refused} or {@code Unavailable}; whatever is our own mistake stays what it is. */
    static RuntimeException told(Address address, RuntimeException trouble) {
        return causes(trouble)
                .flatMap(cause -> address.explain(cause).stream())
                .findFirst()
                .or(() -> exhausted(address, trouble))
                .orElse(trouble);
    }

    /** The pool had no connection to give, and does not know why. */
    private static Optional<RuntimeException> exhausted(Address address, RuntimeException trouble) {
        return causes(trouble)
                .filter(SQLTransientConnectionException.class::isInstance)
                .map(cause -> (RuntimeException)
                        new Unavailable("No connection to %s came free in time".formatted(address.name()), cause))
                .findFirst();
    }

    private static Stream<SQLException> causes(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
