package dev.dromedarr.io.sql;

import dev.dromedarr.fault.Unavailable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** SQLite lets writers race for its lock and starves the unlucky; here each of ours has its turn. A server needs no turns. */
final class Turn {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final boolean needed;
    private final Duration patience;
    private final String name;

    Turn(Address address) {
        this.needed = address.file().isPresent();
        this.patience = address.patience();
        this.name = address.name();
    }

    <T> T take(Supplier<T> work) {
        if (!needed) {
            return work.get();
        }
        if (!mine()) {
            throw new Unavailable("%s was busy with other writing for more than %d s; if that lasts, look at its disk"
                    .formatted(name, patience.toSeconds()));
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private boolean mine() {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new Unavailable("Dromedarr is ending; nothing more is written to " + name, e);
        }
    }
}
